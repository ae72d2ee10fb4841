var payload_details =  {
  "tweets" : 2,
  "created_at" : "2015-03-04 05:06:07 +0000",
  "lang" : "en"
}