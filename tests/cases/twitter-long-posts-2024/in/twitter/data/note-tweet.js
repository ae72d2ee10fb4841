window.YTD.note_tweet.part0 = [
  {
    "noteTweet" : {
      "noteTweetId" : "1800000000000000009",
      "updatedAt" : "2024-06-10T09:00:00.000Z",
      "lifecycle" : {
        "value" : "1",
        "name" : "Client",
        "originalName" : "Client",
        "annotations" : { }
      },
      "createdAt" : "2024-06-10T09:00:00.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "Grain > glory, and that takes some time to tell, Grain > glory, and that takes some time to tell, Grain > glory, and that takes some time to tell, Grain > glory, and that takes some time to tell, Grain > glory, and that takes some time to tell, Grain > glory, and that takes some time to tell, Grain > glory, and that takes some time to tell, Grain > glory, and that takes some time to tell, as @carol_m knows.",
        "mentions" : [
          {
            "screenName" : "carol_m",
            "fromIndex" : "395",
            "toIndex" : "403"
          }
        ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  },
  {
    "noteTweet" : {
      "noteTweetId" : "1800000000000000010",
      "updatedAt" : "2024-06-10T09:00:00.000Z",
      "lifecycle" : {
        "value" : "1",
        "name" : "Client",
        "originalName" : "Client",
        "annotations" : { }
      },
      "createdAt" : "2024-06-10T09:00:00.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "Salt & oil, and that takes some time to tell too, Salt & oil, and that takes some time to tell too, Salt & oil, and that takes some time to tell too, Salt & oil, and that takes some time to tell too, Salt & oil, and that takes some time to tell too, Salt & oil, and that takes some time to tell too, Salt & oil, and that takes some time to tell too, Salt & oil, and that takes some time to tell too, as @dan_o knows.",
        "mentions" : [
          {
            "screenName" : "dan_o",
            "fromIndex" : "403",
            "toIndex" : "409"
          }
        ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  }
]