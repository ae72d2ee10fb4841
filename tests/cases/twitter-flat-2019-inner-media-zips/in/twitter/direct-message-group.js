window.YTD.direct_message_group.part0 = [ {
  "dmConversation" : {
    "conversationId" : "1158000000000000000",
    "messages" : [
      {
        "messageCreate" : {
          "text" : "hello",
          "mediaUrls" : [ ],
          "senderId" : "777",
          "id" : "1158100000000000002",
          "createdAt" : "2019-08-05T10:00:00.000Z"
        }
      }
    ]
  }
} ]