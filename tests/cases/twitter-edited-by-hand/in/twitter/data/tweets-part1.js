window.YTD.tweets.part1 = [
  {
    "tweet" : {
      "retweeted" : false,
      "source" : "<a href=\"https://example.org\" rel=\"nofollow\">Some App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Zoë Kern",
            "screen_name" : "zoe_u",
            "indices" : [
              "5",
              "11"
            ],
            "id_str" : "888",
            "id" : "888"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "11"
      ],
      "favorite_count" : "0",
      "id_str" : "1500773248005046272",
      "id" : "1500773248005046272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Mon Mar 07 10:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "with @zoe_u",
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
            "name" : "Zoë Kern",
            "screen_name" : "zoe_u",
            "indices" : [
              "5",
              "11"
            ],
            "id_str" : "888",
            "id" : "888"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "11"
      ],
      "favorite_count" : "0",
      "id_str" : "1501135635870646272",
      "id" : "1501135635870646272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Tue Mar 08 10:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "with @zoe_u",
      "lang" : "en"
    }
  }
]