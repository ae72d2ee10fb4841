Grailbird.data.tweets_2010_10 = 
 [ {
  "source" : "\u003Ca href=\"http:\/\/example.org\" rel=\"nofollow\"\u003EApp\u003C\/a\u003E",
  "entities" : {
    "user_mentions" : [
      {
        "name" : "Bob \uD83E\uDD86 Kern",
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
  "id_str" : "26400000001",
  "text" : "@bob_k hi",
  "in_reply_to_user_id" : 777,
  "in_reply_to_screen_name" : "bob_k",
  "in_reply_to_user_id_str" : "777",
  "id" : 26400000001,
  "created_at" : "2010-10-05 00:00:00 +0000",
  "user" : {
    "name" : "Ada L.",
    "screen_name" : "ada_l",
    "protected" : false,
    "id_str" : "4242",
    "profile_image_url_https" : "https:\/\/pbs.example.org\/x.png",
    "id" : 4242,
    "verified" : false
  }
},
{
  "source" : "\u003Ca href=\"http:\/\/example.org\" rel=\"nofollow\"\u003EApp\u003C\/a\u003E",
  "entities" : {
    "user_mentions" : [
      {
        "name" : "Bob \uD83E\uDD86 Kern",
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
  "id_str" : "26400000002",
  "text" : "@bob_k hi again",
  "in_reply_to_user_id" : 777,
  "in_reply_to_screen_name" : "bob_k",
  "in_reply_to_user_id_str" : "777",
  "id" : 26400000002,
  "created_at" : "2010-10-05 00:00:00 +0000",
  "user" : {
    "name" : "Ada L.",
    "screen_name" : "ada_l",
    "protected" : false,
    "id_str" : "4242",
    "profile_image_url_https" : "https:\/\/pbs.example.org\/x.png",
    "id" : 4242,
    "verified" : false
  }
} ]