window.YTD.account.part0 = [
  {
    "account" : {
      "phoneNumber" : "+15550100",
      "email" : "ada@example.org",
      "createdVia" : "web",
      "username" : "ada_l",
      "accountId" : "4242",
      "createdAt" : "1262304000000",
      "updatedAt" : "1525600000000",
      "timeZone" : "Vienna",
      "accountDisplayName" : "Ada L."
    }
  }
]