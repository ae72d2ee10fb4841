window.YTD.tweet.part0 = [
  {
    "tweet" : {
      "retweeted" : false,
      "source" : "<a href=\"https://example.org\" rel=\"nofollow\">Some App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Carol Mey",
            "screen_name" : "carol_m",
            "indices" : [
              "5",
              "13"
            ],
            "id_str" : "888",
            "id" : "888"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "21"
      ],
      "favorite_count" : "0",
      "id_str" : "1521429356344246272",
      "id" : "1521429356344246272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Tue May 03 10:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "with @carol_m in mind",
      "lang" : "en"
    }
  }
]