window.YTD.tweet_headers.part0 = [
  {
    "tweet" : {
      "tweet_id" : "1576904898769846272",
      "user_id" : "4242",
      "created_at" : "Mon Oct 03 12:00:00 +0000 2022"
    }
  }
]