var payload_details =  {
  "tweets" : 7,
  "created_at" : "Thu Feb 14 10:00:00 +0000 2013"
}