window.__THAR_CONFIG = {
  "userInfo" : {
    "accountId" : "4242",
    "userName" : "ada_l",
    "displayName" : "Ada L."
  },
  "archiveInfo" : {
    "sizeBytes" : "12345",
    "generationDate" : "2020-04-21T06:07:08.000Z",
    "isPartialArchive" : false,
    "maxPartSizeBytes" : "53687091200"
  },
  "dataTypes" : { }
}