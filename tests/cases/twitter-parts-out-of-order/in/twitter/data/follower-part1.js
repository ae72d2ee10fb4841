window.YTD.follower.part1 = [
  {
    "follower" : {
      "accountId" : "777",
      "userLink" : "https://twitter.com/intent/user?user_id=777"
    }
  }
]