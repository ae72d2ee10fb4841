window.YTD.direct_messages.part0 = [
  {
    "dmConversation" : {
      "conversationId" : "777-4242",
      "messages" : [
        {
          "messageCreate" : {
            "recipientId" : "777",
            "text" : "hello",
            "mediaUrls" : [ ],
            "senderId" : "4242",
            "id" : "1743000000000000002",
            "createdAt" : "2024-01-04T10:00:00.000Z"
          }
        },
        {
          "messageCreate" : {
            "recipientId" : "4242",
            "text" : "hello",
            "mediaUrls" : [ ],
            "senderId" : "777",
            "id" : "1245293000000000001",
            "createdAt" : "2020-04-01T10:00:00.000Z"
          }
        }
      ]
    }
  }
]