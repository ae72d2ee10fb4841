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
        "15"
      ],
      "favorite_count" : "0",
      "id_str" : "1500048472273846272",
      "id" : "1500048472273846272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Sat Mar 05 10:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "@was_here hello",
      "lang" : "en",
      "in_reply_to_user_id_str" : "777",
      "in_reply_to_user_id" : "777",
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
        "15"
      ],
      "favorite_count" : "0",
      "id_str" : "1500410860139446272",
      "id" : "1500410860139446272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Sun Mar 06 10:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "@was_here again",
      "lang" : "en",
      "in_reply_to_user_id_str" : "777",
      "in_reply_to_user_id" : "777",
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
        "29"
      ],
      "favorite_count" : "0",
      "id_str" : "1500773248005046272",
      "id" : "1500773248005046272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Mon Mar 07 10:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "RT @gone_a: words of long ago",
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
        "29"
      ],
      "favorite_count" : "0",
      "id_str" : "1501135635870646272",
      "id" : "1501135635870646272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Tue Mar 08 10:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "RT @gone_b: words of long ago",
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
        "29"
      ],
      "favorite_count" : "0",
      "id_str" : "1501498023736246272",
      "id" : "1501498023736246272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Wed Mar 09 10:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "RT @gone_a: words of long ago",
      "lang" : "en"
    }
  }
]