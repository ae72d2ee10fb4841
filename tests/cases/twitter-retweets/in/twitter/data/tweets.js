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
              "3",
              "9"
            ],
            "id_str" : "777",
            "id" : "777"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "63"
      ],
      "favorite_count" : "0",
      "id_str" : "1500048472273846272",
      "id" : "1500048472273846272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Sat Mar 05 10:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "RT @BOB_K: a long story that is cut somewhere in the middle of…",
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
            "name" : "Dan Orr",
            "screen_name" : "dan_o",
            "indices" : [
              "4",
              "10"
            ],
            "id_str" : "999",
            "id" : "999"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "20"
      ],
      "favorite_count" : "0",
      "id_str" : "1500410860139446272",
      "id" : "1500410860139446272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Sun Mar 06 10:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "RT: @dan_o well said",
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
            "name" : "",
            "screen_name" : "gone_a",
            "indices" : [
              "3",
              "10"
            ],
            "id_str" : "-1",
            "id" : "-1"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "16"
      ],
      "favorite_count" : "0",
      "id_str" : "1500773248005046272",
      "id" : "1500773248005046272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Mon Mar 07 10:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "RT @gone_a: look",
      "lang" : "en",
      "extended_entities" : {
        "media" : [
          {
            "type" : "photo",
            "expanded_url" : "https://twitter.com/gone_a/status/1499999999999999998/photo/1",
            "source_user_id_str" : "555",
            "source_user_id" : "555",
            "source_status_id_str" : "1499999999999999998"
          }
        ]
      }
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
            "name" : "",
            "screen_name" : "gone_b",
            "indices" : [
              "3",
              "10"
            ],
            "id_str" : "-1",
            "id" : "-1"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "16"
      ],
      "favorite_count" : "0",
      "id_str" : "1501135635870646272",
      "id" : "1501135635870646272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Tue Mar 08 10:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "RT @gone_b: look",
      "lang" : "en",
      "extended_entities" : {
        "media" : [
          {
            "type" : "photo",
            "expanded_url" : "https://twitter.com/third_party/status/1499999999999999997/photo/1",
            "source_user_id_str" : "556",
            "source_user_id" : "556",
            "source_status_id_str" : "1499999999999999997"
          }
        ]
      }
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
        "27"
      ],
      "favorite_count" : "0",
      "id_str" : "1501498023736246272",
      "id" : "1501498023736246272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Wed Mar 09 10:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "RT @typed_by_hand well said",
      "lang" : "en"
    }
  }
]