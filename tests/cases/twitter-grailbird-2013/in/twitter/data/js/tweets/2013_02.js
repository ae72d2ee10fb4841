Grailbird.data.tweets_2013_02 = 
 [ {
  "source" : "\u003Ca href=\"http://example.org\" rel=\"nofollow\"\u003EApp\u003C/a\u003E",
  "entities" : {
    "user_mentions" : [ ],
    "media" : [ ],
    "hashtags" : [ ],
    "urls" : [ ]
  },
  "geo" : { },
  "id_str" : "301616701240246272",
  "text" : "RT @dan_o: well said",
  "retweeted_status" : {
    "source" : "web",
    "entities" : {
      "user_mentions" : [ ],
      "media" : [ ],
      "hashtags" : [ ],
      "urls" : [ ]
    },
    "geo" : { },
    "id_str" : "301000000000000003",
    "text" : "well said",
    "id" : 301000000000000003,
    "created_at" : "Wed Feb 13 08:00:00 +0000 2013",
    "user" : {
      "name" : "Dan Orr",
      "screen_name" : "dan_new",
      "protected" : false,
      "id_str" : "999",
      "profile_image_url_https" : "https://pbs.example.org/x.png",
      "id" : 999,
      "verified" : false
    }
  },
  "id" : 301616701240246272,
  "created_at" : "Wed Feb 13 09:00:00 +0000 2013",
  "user" : {
    "name" : "Ada L.",
    "screen_name" : "ada_l",
    "protected" : false,
    "id_str" : "4242",
    "profile_image_url_https" : "https://pbs.example.org/x.png",
    "id" : 4242,
    "verified" : false
  }
},
{
  "source" : "\u003Ca href=\"http://example.org\" rel=\"nofollow\"\u003EApp\u003C/a\u003E",
  "entities" : {
    "user_mentions" : [ ],
    "media" : [ ],
    "hashtags" : [ ],
    "urls" : [ ]
  },
  "geo" : { },
  "id_str" : "301254313374646272",
  "text" : "@dan_o yes",
  "in_reply_to_user_id" : 999,
  "in_reply_to_screen_name" : "dan_new",
  "in_reply_to_user_id_str" : "999",
  "id" : 301254313374646272,
  "created_at" : "Tue Feb 12 09:00:00 +0000 2013",
  "user" : {
    "name" : "Ada L.",
    "screen_name" : "ada_l",
    "protected" : false,
    "id_str" : "4242",
    "profile_image_url_https" : "https://pbs.example.org/x.png",
    "id" : 4242,
    "verified" : false
  }
},
{
  "source" : "\u003Ca href=\"http://example.org\" rel=\"nofollow\"\u003EApp\u003C/a\u003E",
  "entities" : {
    "user_mentions" : [ ],
    "media" : [ ],
    "hashtags" : [ ],
    "urls" : [ ]
  },
  "geo" : { },
  "id_str" : "300891925509046272",
  "text" : "@dan_o no",
  "in_reply_to_user_id" : 999,
  "in_reply_to_screen_name" : "dan_new",
  "in_reply_to_user_id_str" : "999",
  "id" : 300891925509046272,
  "created_at" : "Mon Feb 11 09:00:00 +0000 2013",
  "user" : {
    "name" : "Ada L.",
    "screen_name" : "ada_l",
    "protected" : false,
    "id_str" : "4242",
    "profile_image_url_https" : "https://pbs.example.org/x.png",
    "id" : 4242,
    "verified" : false
  }
},
{
  "source" : "\u003Ca href=\"http://example.org\" rel=\"nofollow\"\u003EApp\u003C/a\u003E",
  "entities" : {
    "user_mentions" : [
      {
        "name" : "Zoë Ünal",
        "screen_name" : "zoe_u",
        "indices" : [
          9,
          15
        ],
        "id_str" : "9007199254740993",
        "id" : 9007199254740993
      }
    ],
    "media" : [ ],
    "hashtags" : [ ],
    "urls" : [ ]
  },
  "geo" : { },
  "id_str" : "300529537643446272",
  "text" : "ça alors @zoe_u",
  "id" : 300529537643446272,
  "created_at" : "Sun Feb 10 09:00:00 +0000 2013",
  "user" : {
    "name" : "Ada L.",
    "screen_name" : "ada_l",
    "protected" : false,
    "id_str" : "4242",
    "profile_image_url_https" : "https://pbs.example.org/x.png",
    "id" : 4242,
    "verified" : false
  }
},
{
  "source" : "\u003Ca href=\"http://example.org\" rel=\"nofollow\"\u003EApp\u003C/a\u003E",
  "entities" : {
    "user_mentions" : [
      {
        "name" : "Bob Kern",
        "screen_name" : "bob_k",
        "indices" : [
          0,
          6
        ],
        "id_str" : "777",
        "id" : 777
      }
    ],
    "media" : [ ],
    "hashtags" : [ ],
    "urls" : [ ]
  },
  "geo" : { },
  "id_str" : "300108291109814272",
  "text" : "@bob_k salt &amp; oil",
  "in_reply_to_user_id" : 777,
  "in_reply_to_screen_name" : "bob_k",
  "in_reply_to_user_id_str" : "777",
  "id" : 300108291109814272,
  "created_at" : "Sat Feb 09 05:06:07 +0000 2013",
  "user" : {
    "name" : "Ada L.",
    "screen_name" : "ada_l",
    "protected" : false,
    "id_str" : "4242",
    "profile_image_url_https" : "https://pbs.example.org/x.png",
    "id" : 4242,
    "verified" : false
  }
} ]