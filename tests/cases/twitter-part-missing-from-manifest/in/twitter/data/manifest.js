window.__THAR_CONFIG = {
  "userInfo" : {
    "accountId" : "4242",
    "userName" : "ada_l",
    "displayName" : "Ada L."
  },
  "archiveInfo" : {
    "sizeBytes" : "12345",
    "generationDate" : "2022-11-05T06:07:08.000Z",
    "isPartialArchive" : false,
    "maxPartSizeBytes" : "53687091200"
  },
  "dataTypes" : {
    "tweets" : {
      "mediaDirectory" : "data/tweets_media",
      "files" : [
        {
          "fileName" : "data/tweets.js",
          "globalName" : "YTD.x.part0",
          "count" : "1"
        },
        {
          "fileName" : "data/tweets-part2.js",
          "globalName" : "YTD.x.part0",
          "count" : "12"
        }
      ]
    },
    "like" : {
      "mediaDirectory" : "data/like_media",
      "files" : [
        {
          "fileName" : "data/like.js",
          "globalName" : "YTD.x.part0",
          "count" : "0"
        }
      ]
    },
    "ipAudit" : {
      "mediaDirectory" : "data/ipAudit_media",
      "files" : [
        {
          "fileName" : "data/ip-audit.js",
          "globalName" : "YTD.x.part0",
          "count" : "3"
        }
      ]
    }
  }
}