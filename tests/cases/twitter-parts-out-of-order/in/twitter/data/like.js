window.YTD.like.part0 = [
  {
    "like" : {
      "tweetId" : "1400000000000000001",
      "fullText" : "a &amp; b",
      "expandedUrl" : "https://twitter.com/i/web/status/1400000000000000001"
    }
  }
]