window.YTD.tweets.part0 = [
  { "tweet" : { "id_str" : "1400000000000000001", "full_text" : "@bo_berg @cy_dunne hello", "created_at" : "Wed Jun 02 10:00:00 +0000 2021",
      "entities" : { "user_mentions" : [
        { "name" : "Bo Berg", "screen_name" : "bo_berg", "indices" : [ "0", "8" ], "id_str" : "777", "id" : "777" },
        { "name" : "Cy Dunne", "screen_name" : "cy_dunne", "indices" : [ "9", "18" ], "id_str" : "888", "id" : "888" } ] } } }
]
