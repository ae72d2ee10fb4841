window.YTD.tweets.part0 = [
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
        "312"
      ],
      "favorite_count" : "0",
      "id_str" : "1800090525496246273",
      "id" : "1800090525496246273",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Mon Jun 10 09:00:00 +0000 2024",
      "favorited" : false,
      "full_text" : "Salt &amp; oil, and that takes some time to tell too, Salt &amp; oil, and that takes some time to tell too, Salt &amp; oil, and that takes some time to tell too, Salt &amp; oil, and that takes some time to tell too, Salt &amp; oil, and that takes some time to tell too, Salt &amp; oil, and that… https://t.co/AbC",
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
        "306"
      ],
      "favorite_count" : "0",
      "id_str" : "1800090525496246272",
      "id" : "1800090525496246272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Mon Jun 10 09:00:00 +0000 2024",
      "favorited" : false,
      "full_text" : "Grain &gt; glory, and that takes some time to tell, Grain &gt; glory, and that takes some time to tell, Grain &gt; glory, and that takes some time to tell, Grain &gt; glory, and that takes some time to tell, Grain &gt; glory, and that takes some time to tell, Grain &gt; glory, and that t… https://t.co/AbC",
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
            "expanded_url" : "https://x.com/bob_k/status/1800000000000000001",
            "display_url" : "x.com/bob_k/status/1800000000000000001",
            "indices" : [
              "0",
              "1"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "21"
      ],
      "favorite_count" : "0",
      "id_str" : "1800452913361846272",
      "id" : "1800452913361846272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Tue Jun 11 09:00:00 +0000 2024",
      "favorited" : false,
      "full_text" : "look https://t.co/AbC",
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
      "id_str" : "1800815301227446272",
      "id" : "1800815301227446272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Wed Jun 12 09:00:00 +0000 2024",
      "favorited" : false,
      "full_text" : "with @carol_m in mind",
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
      "id_str" : "1801177689093046272",
      "id" : "1801177689093046272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Thu Jun 13 09:00:00 +0000 2024",
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
            "name" : "Dan Orr",
            "screen_name" : "dan_o",
            "indices" : [
              "0",
              "6"
            ],
            "id_str" : "999",
            "id" : "999"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "12"
      ],
      "favorite_count" : "0",
      "id_str" : "1801540076958646272",
      "id" : "1801540076958646272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Fri Jun 14 09:00:00 +0000 2024",
      "favorited" : false,
      "full_text" : "@dan_o hello",
      "lang" : "en",
      "in_reply_to_user_id_str" : "999",
      "in_reply_to_user_id" : "999",
      "in_reply_to_screen_name" : "dan_o",
      "in_reply_to_status_id_str" : "1499999999999999999",
      "in_reply_to_status_id" : "1499999999999999999"
    }
  }
]