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
            "name" : "Bob, \"the\" <b>Kern</b> & sons",
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
      "id_str" : "1498598920811446273",
      "id" : "1498598920811446273",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Tue Mar 01 10:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "@bob_k hello",
      "lang" : "en",
      "in_reply_to_user_id_str" : "777",
      "in_reply_to_user_id" : "777",
      "in_reply_to_screen_name" : "bob_k",
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
            "name" : "Bob, \"the\" <b>Kern</b> & sons",
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
      "id_str" : "1498961308677046273",
      "id" : "1498961308677046273",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Wed Mar 02 10:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "@bob_k hello",
      "lang" : "en",
      "in_reply_to_user_id_str" : "777",
      "in_reply_to_user_id" : "777",
      "in_reply_to_screen_name" : "bob_k",
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
            "name" : "Car‮ol‬   Mey\n",
            "screen_name" : "carol_m",
            "indices" : [
              "0",
              "8"
            ],
            "id_str" : "888",
            "id" : "888"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "14"
      ],
      "favorite_count" : "0",
      "id_str" : "1498598920811446274",
      "id" : "1498598920811446274",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Tue Mar 01 10:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "@carol_m hello",
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
        "user_mentions" : [
          {
            "name" : "Car‮ol‬   Mey\n",
            "screen_name" : "carol_m",
            "indices" : [
              "0",
              "8"
            ],
            "id_str" : "888",
            "id" : "888"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "14"
      ],
      "favorite_count" : "0",
      "id_str" : "1498961308677046274",
      "id" : "1498961308677046274",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Wed Mar 02 10:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "@carol_m hello",
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
        "user_mentions" : [
          {
            "name" : "",
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
      "id_str" : "1498598920811446275",
      "id" : "1498598920811446275",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Tue Mar 01 10:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "@dan_o hello",
      "lang" : "en",
      "in_reply_to_user_id_str" : "999",
      "in_reply_to_user_id" : "999",
      "in_reply_to_screen_name" : "dan_o",
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
            "name" : "",
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
      "id_str" : "1498961308677046275",
      "id" : "1498961308677046275",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Wed Mar 02 10:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "@dan_o hello",
      "lang" : "en",
      "in_reply_to_user_id_str" : "999",
      "in_reply_to_user_id" : "999",
      "in_reply_to_screen_name" : "dan_o",
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
            "name" : "=1+1",
            "screen_name" : "eve_s",
            "indices" : [
              "0",
              "6"
            ],
            "id_str" : "1111",
            "id" : "1111"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "12"
      ],
      "favorite_count" : "0",
      "id_str" : "1498598920811446276",
      "id" : "1498598920811446276",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Tue Mar 01 10:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "@eve_s hello",
      "lang" : "en",
      "in_reply_to_user_id_str" : "1111",
      "in_reply_to_user_id" : "1111",
      "in_reply_to_screen_name" : "eve_s",
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
            "name" : "=1+1",
            "screen_name" : "eve_s",
            "indices" : [
              "0",
              "6"
            ],
            "id_str" : "1111",
            "id" : "1111"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "12"
      ],
      "favorite_count" : "0",
      "id_str" : "1498961308677046276",
      "id" : "1498961308677046276",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Wed Mar 02 10:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "@eve_s hello",
      "lang" : "en",
      "in_reply_to_user_id_str" : "1111",
      "in_reply_to_user_id" : "1111",
      "in_reply_to_screen_name" : "eve_s",
      "in_reply_to_status_id_str" : "1499999999999999999",
      "in_reply_to_status_id" : "1499999999999999999"
    }
  }
]