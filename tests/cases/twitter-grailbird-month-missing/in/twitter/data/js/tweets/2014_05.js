Grailbird.data.tweets_2014_05 = 
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
  "geo" : {
    "type" : "Point",
    "coordinates" : [
      10.5,
      -0.5
    ]
  },
  "id_str" : "472935564702646272",
  "text" : "@bob_k \uD83C\uDF40 luck",
  "in_reply_to_user_id" : 777,
  "in_reply_to_screen_name" : "bob_k",
  "in_reply_to_user_id_str" : "777",
  "id" : 472935564702646272,
  "created_at" : "2014-06-01 03:00:00 +0000",
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
          5,
          11
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
  "id_str" : "463575929189302272",
  "text" : "with @bob_k in mind http:\/\/t.co\/x",
  "id" : 463575929189302272,
  "created_at" : "2014-05-06 07:08:09 +0000",
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