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
            "name" : "<script>alert(1)</script> & sons",
            "screen_name" : "bob_k",
            "indices" : [
              "33",
              "39"
            ],
            "id_str" : "777",
            "id" : "777"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "38"
      ],
      "favorite_count" : "0",
      "id_str" : "1300000001",
      "id" : "1300000001",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Thu Mar 05 10:00:00 +0000 2009",
      "favorited" : false,
      "full_text" : "salt & oil &word; R&D, it&#39;s @bob_k",
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
            "name" : "<script>alert(1)</script> & sons",
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
        "38"
      ],
      "favorite_count" : "0",
      "id_str" : "1800090525496246273",
      "id" : "1800090525496246273",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Mon Jun 10 09:00:00 +0000 2024",
      "favorited" : false,
      "full_text" : "@bob_k: a &amp;lt; b… https://t.co/AbC",
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
            "name" : "<script>alert(1)</script> & sons",
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
        "34"
      ],
      "favorite_count" : "0",
      "id_str" : "1800090525496246274",
      "id" : "1800090525496246274",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Mon Jun 10 09:00:00 +0000 2024",
      "favorited" : false,
      "full_text" : "@bob_k: a &lt; b… https://t.co/AbD",
      "lang" : "en"
    }
  }
]