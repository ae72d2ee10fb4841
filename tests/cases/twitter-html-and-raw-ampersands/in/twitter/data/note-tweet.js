window.YTD.note_tweet.part0 = [
  {
    "noteTweet" : {
      "noteTweetId" : "1800000000000000008",
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
        "text" : "@bob_k: a < b, and much later @dan_o",
        "mentions" : [
          {
            "screenName" : "bob_k",
            "fromIndex" : "0",
            "toIndex" : "6"
          },
          {
            "screenName" : "dan_o",
            "fromIndex" : "30",
            "toIndex" : "36"
          }
        ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  },
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
        "text" : "@bob_k: a &lt; b, and much later @carol_m",
        "mentions" : [
          {
            "screenName" : "bob_k",
            "fromIndex" : "0",
            "toIndex" : "6"
          },
          {
            "screenName" : "carol_m",
            "fromIndex" : "33",
            "toIndex" : "41"
          }
        ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  }
]