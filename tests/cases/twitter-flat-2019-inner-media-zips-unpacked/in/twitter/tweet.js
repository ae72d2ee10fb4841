window.YTD.tweet.part0 = [ {
  "retweeted" : false,
  "source" : "<a href=\"https://example.org\" rel=\"nofollow\">Some App</a>",
  "entities" : {
    "hashtags" : [ ],
    "symbols" : [ ],
    "user_mentions" : [
      {
        "name" : "Bob \uD83c\uDf40 Kern",
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
    "16"
  ],
  "favorite_count" : "0",
  "id_str" : "1157591939281846272",
  "id" : "1157591939281846272",
  "truncated" : false,
  "retweet_count" : "0",
  "created_at" : "Sat Aug 03 10:00:00 +0000 2019",
  "favorited" : false,
  "full_text" : "with @bob_k \uD83c\uDf40 ça",
  "lang" : "en"
} ]