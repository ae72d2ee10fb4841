window.YTD.follower.part0 = [
  { "follower" : { "accountId" : "777" } },
  { "follower" : { "accountId" : "888" } },
  { "follower" : { "accountId" : "999" } }
]
