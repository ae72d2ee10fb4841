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
            "name" : "Somebody New",
            "screen_name" : "bob_k",
            "indices" : [
              "5",
              "11"
            ],
            "id_str" : "999",
            "id" : "999"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "19"
      ],
      "favorite_count" : "0",
      "id_str" : "463575929189302272",
      "id" : "463575929189302272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Tue May 06 07:08:09 +0000 2014",
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
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "12"
      ],
      "favorite_count" : "0",
      "id_str" : "463938317054902272",
      "id" : "463938317054902272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Wed May 07 07:08:09 +0000 2014",
      "favorited" : false,
      "full_text" : "and @carol_m",
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
            "name" : "Robert Kern",
            "screen_name" : "bob_new",
            "indices" : [
              "5",
              "13"
            ],
            "id_str" : "777",
            "id" : "777"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "21"
      ],
      "favorite_count" : "0",
      "id_str" : "1633044818949046272",
      "id" : "1633044818949046272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Tue Mar 07 10:00:00 +0000 2023",
      "favorited" : false,
      "full_text" : "with @bob_new in mind",
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
            "name" : "Carol Mey-Orr",
            "screen_name" : "carol_new",
            "indices" : [
              "0",
              "10"
            ],
            "id_str" : "888",
            "id" : "888"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "16"
      ],
      "favorite_count" : "0",
      "id_str" : "1633407206814646272",
      "id" : "1633407206814646272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Wed Mar 08 10:00:00 +0000 2023",
      "favorited" : false,
      "full_text" : "@carol_new hello",
      "lang" : "en",
      "in_reply_to_user_id_str" : "888",
      "in_reply_to_user_id" : "888",
      "in_reply_to_screen_name" : "carol_new"
    }
  }
]