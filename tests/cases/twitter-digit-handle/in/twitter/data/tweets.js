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
            "screen_name" : "12345",
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
      "full_text" : "@12345 hello",
      "lang" : "en",
      "in_reply_to_user_id_str" : "777",
      "in_reply_to_user_id" : "777",
      "in_reply_to_screen_name" : "12345",
      "in_reply_to_status_id_str" : "1499999999999999999",
      "in_reply_to_status_id" : "1499999999999999999"
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
            "screen_name" : "12345",
            "indices" : [
              "4",
              "10"
            ],
            "id_str" : "777",
            "id" : "777"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "10"
      ],
      "favorite_count" : "0",
      "id_str" : "1500410860139446272",
      "id" : "1500410860139446272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Sun Mar 06 10:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "see @12345",
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
            "name" : "Carol Mey",
            "screen_name" : "carol_m",
            "indices" : [
              "0",
              "8"
            ],
            "id_str" : "12345",
            "id" : "12345"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "14"
      ],
      "favorite_count" : "0",
      "id_str" : "1501135635870646272",
      "id" : "1501135635870646272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Tue Mar 08 10:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "@carol_m hello",
      "lang" : "en",
      "in_reply_to_user_id_str" : "12345",
      "in_reply_to_user_id" : "12345",
      "in_reply_to_screen_name" : "carol_m",
      "in_reply_to_status_id_str" : "1499999999999999999",
      "in_reply_to_status_id" : "1499999999999999999"
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
            "name" : "Carol Mey",
            "screen_name" : "carol_m",
            "indices" : [
              "4",
              "12"
            ],
            "id_str" : "12345",
            "id" : "12345"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "12"
      ],
      "favorite_count" : "0",
      "id_str" : "1501498023736246272",
      "id" : "1501498023736246272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Wed Mar 09 10:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "see @carol_m",
      "lang" : "en"
    }
  }
]