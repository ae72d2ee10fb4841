window.YTD.twitter_circle_tweet.part0 = [
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
        "11"
      ],
      "favorite_count" : "0",
      "id_str" : "1577931664389046272",
      "id" : "1577931664389046272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Thu Oct 06 08:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "nobody here",
      "lang" : "en"
    }
  }
]