window.YTD.tweets.part0 = [
  { "tweet" : { "id_str" : "1400000000000000001", "full_text" : "So good to finally meet @bo_berg in person today", "created_at" : "Wed Jun 02 10:00:00 +0000 2021",
      "entities" : { "user_mentions" : [ { "name" : "Bo Berg", "screen_name" : "bo_berg", "indices" : [ "24", "32" ], "id_str" : "777", "id" : "777" } ] } } },
  { "tweet" : { "id_str" : "1400000000000000002", "full_text" : "Thanks @cafe_ruska for lunch today!", "created_at" : "Thu Jun 03 10:00:00 +0000 2021",
      "entities" : { "user_mentions" : [ { "name" : "Café Ruska", "screen_name" : "cafe_ruska", "indices" : [ "7", "18" ], "id_str" : "666", "id" : "666" } ] } } },
  { "tweet" : { "id_str" : "1400000000000000003", "full_text" : "It was great to see you all yesterday! Photo: @bo_berg", "created_at" : "Fri Jun 04 10:00:00 +0000 2021",
      "entities" : { "user_mentions" : [ { "name" : "Bo Berg", "screen_name" : "bo_berg", "indices" : [ "46", "54" ], "id_str" : "777", "id" : "777" } ] } } },
  { "tweet" : { "id_str" : "1400000000000000004", "full_text" : "Lovely dinner with @bo_berg and @cy_dunne last night", "created_at" : "Sat Jun 05 10:00:00 +0000 2021",
      "entities" : { "user_mentions" : [ { "name" : "Bo Berg", "screen_name" : "bo_berg", "indices" : [ "19", "27" ], "id_str" : "777", "id" : "777" }, { "name" : "Cy Dunne", "screen_name" : "cy_dunne", "indices" : [ "32", "41" ], "id_str" : "999", "id" : "999" } ] } } }
]
