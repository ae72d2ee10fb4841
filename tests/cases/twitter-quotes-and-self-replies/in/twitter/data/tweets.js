window.YTD.tweets.part0 = [
  {
    "tweet" : {
      "retweeted" : false,
      "source" : "<a href=\"https://example.org\" rel=\"nofollow\">Some App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/AbC",
            "expanded_url" : "https://twitter.com/bob_k/status/1500000000000000001",
            "display_url" : "twitter.com/bob_k/status/1500000000000000001",
            "indices" : [
              "0",
              "1"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "4"
      ],
      "favorite_count" : "0",
      "id_str" : "1520704580613046272",
      "id" : "1520704580613046272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Sun May 01 10:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "look",
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
        "urls" : [
          {
            "url" : "https://t.co/AbC",
            "expanded_url" : "https://x.com/Bob_K/status/1500000000000000002",
            "display_url" : "x.com/Bob_K/status/1500000000000000002",
            "indices" : [
              "0",
              "1"
            ]
          },
          {
            "url" : "https://t.co/AbC",
            "expanded_url" : "https://twitter.com/ada_l/status/1500000000000000003",
            "display_url" : "twitter.com/ada_l/status/1500000000000000003",
            "indices" : [
              "0",
              "1"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "4"
      ],
      "favorite_count" : "0",
      "id_str" : "1521066968478646272",
      "id" : "1521066968478646272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Mon May 02 10:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "look",
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
        "urls" : [
          {
            "url" : "https://t.co/AbC",
            "expanded_url" : "https://mobile.twitter.com/carol_m/status/1500000000000000004",
            "display_url" : "mobile.twitter.com/carol_m/status/1500000000000000004",
            "indices" : [
              "0",
              "1"
            ]
          },
          {
            "url" : "https://t.co/AbC",
            "expanded_url" : "https://twitter.com/i/web/status/1500000000000000005",
            "display_url" : "twitter.com/i/web/status/1500000000000000005",
            "indices" : [
              "0",
              "1"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "4"
      ],
      "favorite_count" : "0",
      "id_str" : "1521429356344246272",
      "id" : "1521429356344246272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Tue May 03 10:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "look",
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
            "id_str" : "888",
            "id" : "888"
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
      "id_str" : "1521791744209846272",
      "id" : "1521791744209846272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Wed May 04 10:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "@carol_m hello @carol_m",
      "lang" : "en",
      "in_reply_to_user_id_str" : "888",
      "in_reply_to_user_id" : "888",
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
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "8"
      ],
      "favorite_count" : "0",
      "id_str" : "1522154383733686272",
      "id" : "1522154383733686272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Thu May 05 10:01:00 +0000 2022",
      "favorited" : false,
      "full_text" : "and then",
      "lang" : "en",
      "in_reply_to_user_id_str" : "4242",
      "in_reply_to_user_id" : "4242",
      "in_reply_to_screen_name" : "ada_l",
      "in_reply_to_status_id_str" : "1522154132075446272",
      "in_reply_to_status_id" : "1522154132075446272"
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
        "8"
      ],
      "favorite_count" : "0",
      "id_str" : "1522154132075446272",
      "id" : "1522154132075446272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Thu May 05 10:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "a thread",
      "lang" : "en"
    }
  }
]