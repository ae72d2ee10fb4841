window.YTD.muting.part0 = [
  {
    "muting" : {
      "accountId" : "777",
      "userLink" : "https://twitter.com/intent/user?user_id=777"
    }
  }
]