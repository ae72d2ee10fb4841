Grailbird.data.tweets_2013_01 = 
 [ {
  "source" : "\u003Ca href=\"http://example.org\" rel=\"nofollow\"\u003EApp\u003C/a\u003E",
  "entities" : {
    "user_mentions" : [
      {
        "name" : "Zoë Ünal",
        "screen_name" : "zoe_u",
        "indices" : [
          5,
          11
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
  "id_str" : "296558370616246274",
  "text" : "with @zoe_u",
  "id" : 296558370616246274,
  "created_at" : "Wed Jan 30 10:00:00 +0000 2013",
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
  "id_str" : "296558370616246273",
  "text" : "with @bob_k in mind",
  "id" : 296558370616246273,
  "created_at" : "Wed Jan 30 10:00:00 +0000 2013",
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