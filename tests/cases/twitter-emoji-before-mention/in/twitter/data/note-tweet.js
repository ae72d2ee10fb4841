window.YTD.note_tweet.part0 = [
  {
    "noteTweet" : {
      "noteTweetId" : "1800000000000000009",
      "updatedAt" : "2024-06-04T09:00:00.000Z",
      "lifecycle" : {
        "value" : "1",
        "name" : "Client",
        "originalName" : "Client",
        "annotations" : { }
      },
      "createdAt" : "2024-06-04T09:00:00.000Z",
      "core" : {
        "styletags" : [ ],
        "urls" : [ ],
        "text" : "🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é @carol_m",
        "mentions" : [
          {
            "screenName" : "carol_m",
            "fromIndex" : "240",
            "toIndex" : "248"
          }
        ],
        "cashtags" : [ ],
        "hashtags" : [ ]
      }
    }
  }
]