window.YTD.like.part1 = [
  {
    "like" : {
      "tweetId" : "1200000000000000001",
      "expandedUrl" : "https://twitter.com/i/web/status/1200000000000000001"
    }
  }
]