window.YTD.direct_message.part0 = [ {
  "dmConversation" : {
    "conversationId" : "777-4242",
    "messages" : [
      {
        "messageCreate" : {
          "recipientId" : "777",
          "text" : "hello",
          "mediaUrls" : [ ],
          "senderId" : "4242",
          "id" : "1158000000000000001",
          "createdAt" : "2019-08-04T10:00:00.000Z"
        }
      }
    ]
  }
} ]