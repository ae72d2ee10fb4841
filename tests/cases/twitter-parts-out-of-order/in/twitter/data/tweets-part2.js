window.YTD.tweets.part2 = [
  {
    "tweet" : {
      "retweeted" : false,
      "source" : "<a href=\"https://example.org\" rel=\"nofollow\">Some App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Bob Kern",
            "screen_name" : "bob_k",
            "indices" : [
              "5",
              "11"
            ],
            "id_str" : "777",
            "id" : "777"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "19"
      ],
      "favorite_count" : "0",
      "id_str" : "1102871371576246272",
      "id" : "1102871371576246272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Tue Mar 05 10:00:00 +0000 2019",
      "favorited" : false,
      "full_text" : "with @bob_k in mind",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "retweeted" : false,
      "source" : "<a href=\"https://example.org\" rel=\"nofollow\">Some App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Bob Kern",
            "screen_name" : "bob_k",
            "indices" : [
              "5",
              "11"
            ],
            "id_str" : "777",
            "id" : "777"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "19"
      ],
      "favorite_count" : "0",
      "id_str" : "1367776901329846272",
      "id" : "1367776901329846272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Fri Mar 05 10:00:00 +0000 2021",
      "favorited" : false,
      "full_text" : "with @bob_k in mind",
      "lang" : "en"
    }
  }
]