window.__THAR_CONFIG = {
  "userInfo" : {
    "accountId" : "4242",
    "userName" : "ada_l",
    "displayName" : "Ada L."
  },
  "archiveInfo" : {
    "sizeBytes" : "12345",
    "generationDate" : "2026-03-01T06:07:08.000Z",
    "isPartialArchive" : false,
    "maxPartSizeBytes" : "53687091200"
  },
  "dataTypes" : {
    "messageEvent" : {
      "mediaDirectory" : "data/messageEvent_media",
      "files" : [
        {
          "fileName" : "data/message-event.js",
          "globalName" : "YTD.x.part0",
          "count" : "3"
        }
      ]
    }
  }
}