window.YTD.tweets.part0 = [
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
              "0",
              "6"
            ],
            "id_str" : "777",
            "id" : "777"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "12"
      ],
      "favorite_count" : "0",
      "id_str" : "1500048472273846272",
      "id" : "1500048472273846272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Sat Mar 05 10:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "@bob_k hello",
      "lang" : "en",
      "in_reply_to_user_id_str" : "777",
      "in_reply_to_user_id" : "777",
      "in_reply_to_screen_name" : "bob_k"
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
              "0",
              "6"
            ],
            "id_str" : "777",
            "id" : "777"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "12"
      ],
      "favorite_count" : "0",
      "id_str" : "1500410860139446272",
      "id" : "1500410860139446272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Sun Mar 06 10:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "@bob_k hello",
      "lang" : "en",
      "in_reply_to_user_id_str" : "777",
      "in_reply_to_user_id" : "777",
      "in_reply_to_screen_name" : "bob_k"
    }
  }
]