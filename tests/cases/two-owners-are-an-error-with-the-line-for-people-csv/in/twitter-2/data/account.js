window.YTD.account.part0 = [ {"account" : {"accountId" : "777", "username" : "bob_k", "accountDisplayName" : "Bob Kale"}} ]
