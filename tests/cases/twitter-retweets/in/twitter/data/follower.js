window.YTD.follower.part0 = [
  {
    "follower" : {
      "accountId" : "555",
      "userLink" : "https://twitter.com/intent/user?user_id=555"
    }
  },
  {
    "follower" : {
      "accountId" : "777",
      "userLink" : "https://twitter.com/intent/user?user_id=777"
    }
  },
  {
    "follower" : {
      "accountId" : "999",
      "userLink" : "https://twitter.com/intent/user?user_id=999"
    }
  },
  {
    "follower" : {
      "accountId" : "556",
      "userLink" : "https://twitter.com/intent/user?user_id=556"
    }
  }
]