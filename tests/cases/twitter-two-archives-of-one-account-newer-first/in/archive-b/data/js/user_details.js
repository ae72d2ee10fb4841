var user_details =  {
  "screen_name" : "ada_l",
  "location" : "",
  "full_name" : "Ada L.",
  "bio" : "",
  "id" : "4242",
  "created_at" : "2009-01-01 00:00:00 +0000"
}