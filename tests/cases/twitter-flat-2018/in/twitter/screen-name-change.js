window.YTD.screen_name_change.part0 = [ {
  "screenNameChange" : {
    "accountId" : "4242",
    "screenNameChange" : {
      "changedAt" : "1400000000000",
      "changedFrom" : "ada_old",
      "changedTo" : "ada_l"
    }
  }
} ]