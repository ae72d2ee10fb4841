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
            "name" : "Bob Kern-Vale",
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
      "id_str" : "1245652190622646272",
      "id" : "1245652190622646272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Thu Apr 02 10:00:00 +0000 2020",
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
            "name" : "Bob Kern-Vale",
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
      "id_str" : "1633044818949046272",
      "id" : "1633044818949046272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Tue Mar 07 10:00:00 +0000 2023",
      "favorited" : false,
      "full_text" : "@bob_k hello",
      "lang" : "en",
      "in_reply_to_user_id_str" : "777",
      "in_reply_to_user_id" : "777",
      "in_reply_to_screen_name" : "bob_k"
    }
  }
]