window.YTD.following.part0 = [
  { "following" : { "accountId" : "777" } },
  { "following" : { "accountId" : "999" } }
]
