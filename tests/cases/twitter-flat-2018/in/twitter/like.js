window.YTD.like.part0 = [ {
  "like" : {
    "tweetId" : "990000000000000001"
  }
} ]