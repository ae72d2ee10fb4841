window.YTD.account.part0 = [ {"account" : {"accountId" : "4242", "username" : "mara_l", "accountDisplayName" : "Mara Lindqvist"}} ]
