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
        "18"
      ],
      "favorite_count" : "0",
      "id_str" : "1576906157061046272",
      "id" : "1576906157061046272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Mon Oct 03 12:05:00 +0000 2022",
      "favorited" : false,
      "full_text" : "@bob_k hello again",
      "lang" : "en",
      "in_reply_to_user_id_str" : "777",
      "in_reply_to_user_id" : "777",
      "in_reply_to_screen_name" : "bob_k",
      "in_reply_to_status_id_str" : "1499999999999999999",
      "in_reply_to_status_id" : "1499999999999999999",
      "edit_info" : {
        "edit" : {
          "initialTweetId" : "1576904898769846272",
          "editControlInitial" : {
            "editTweetIds" : [
              "1576904898769846272",
              "1576906157061046272"
            ],
            "editableUntil" : "2022-10-03T12:30:00.000Z",
            "editsRemaining" : "4",
            "isEditEligible" : true
          }
        }
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
      "id_str" : "1577569276523446272",
      "id" : "1577569276523446272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Wed Oct 05 08:00:00 +0000 2022",
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
            "name" : "Bob Kern",
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
      "id_str" : "1576904898769846272",
      "id" : "1576904898769846272",
      "truncated" : false,
      "retweet_count" : "0",
      "created_at" : "Mon Oct 03 12:00:00 +0000 2022",
      "favorited" : false,
      "full_text" : "@bob_k hello",
      "lang" : "en",
      "in_reply_to_user_id_str" : "777",
      "in_reply_to_user_id" : "777",
      "in_reply_to_screen_name" : "bob_k",
      "in_reply_to_status_id_str" : "1499999999999999999",
      "in_reply_to_status_id" : "1499999999999999999",
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1576904898769846272"
          ],
          "editableUntil" : "2022-10-03T12:30:00.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      }
    }
  }
]