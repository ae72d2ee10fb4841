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
              "11",
              "17"
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
      "id_str" : "1796829034705846272",
      "id" : "1796829034705846272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Sat Jun 01 09:00:00 +0000 2024",
      "favorited" : false,
      "full_text" : "🦆 é &amp; @bob_k hi",
      "lang" : "en",
      "in_reply_to_user_id_str" : "777",
      "in_reply_to_user_id" : "777",
      "in_reply_to_screen_name" : "bob_new"
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
            "name" : "Bob 🦆",
            "screen_name" : "bob_new",
            "indices" : [
              "3",
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
        "14"
      ],
      "favorite_count" : "0",
      "id_str" : "1797191422571446272",
      "id" : "1797191422571446272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Sun Jun 02 09:00:00 +0000 2024",
      "favorited" : false,
      "full_text" : "🦆🦆 @bob_new hi",
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
            "name" : "Bob 🦆",
            "screen_name" : "bob_new",
            "indices" : [
              "3",
              "11"
            ],
            "id_str" : "777",
            "id" : "777"
          },
          {
            "name" : "Carol Mey",
            "screen_name" : "carol_m",
            "indices" : [
              "15",
              "23"
            ],
            "id_str" : "888",
            "id" : "888"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "23"
      ],
      "favorite_count" : "0",
      "id_str" : "1797553810437046272",
      "id" : "1797553810437046272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Mon Jun 03 09:00:00 +0000 2024",
      "favorited" : false,
      "full_text" : "RT @bob_new: 🦆 @carol_m",
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
        "218"
      ],
      "favorite_count" : "0",
      "id_str" : "1797916198302646272",
      "id" : "1797916198302646272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Tue Jun 04 09:00:00 +0000 2024",
      "favorited" : false,
      "full_text" : "🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é 🦆é … https://t.co/AbC",
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
              "1",
              "9"
            ],
            "id_str" : "888",
            "id" : "888"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "9"
      ],
      "favorite_count" : "0",
      "id_str" : "1798278586168246272",
      "id" : "1798278586168246272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Wed Jun 05 09:00:00 +0000 2024",
      "favorited" : false,
      "full_text" : "🦆@carol_m",
      "lang" : "en"
    }
  }
]