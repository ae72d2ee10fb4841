window.__THAR_CONFIG = {
  "userInfo" : {
    "accountId" : "4242",
    "userName" : "ada_l",
    "displayName" : "Ada L."
  },
  "archiveInfo" : {
    "sizeBytes" : "12345",
    "generationDate" : "2022-05-21T06:07:08.000Z",
    "isPartialArchive" : false,
    "maxPartSizeBytes" : "53687091200"
  },
  "dataTypes" : {
    "tweet" : {
      "mediaDirectory" : "data/tweet_media",
      "files" : [
        {
          "fileName" : "data/tweet.js",
          "globalName" : "YTD.x.part0",
          "count" : "1"
        }
      ]
    }
  }
}