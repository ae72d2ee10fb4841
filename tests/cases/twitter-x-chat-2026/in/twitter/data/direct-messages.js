window.YTD.direct_messages.part0 = [
  {
    "dmConversation" : {
      "conversationId" : "777-4242",
      "messages" : [
        {
          "messageCreate" : {
            "recipientId" : "4242",
            "reactions" : [ ],
            "urls" : [ ],
            "text" : "hello",
            "mediaUrls" : [ ],
            "senderId" : "777",
            "id" : "2013000000000000002",
            "createdAt" : "2026-01-20T10:00:00.000Z"
          }
        },
        {
          "messageCreate" : {
            "recipientId" : "777",
            "reactions" : [ ],
            "urls" : [ ],
            "text" : "hello",
            "mediaUrls" : [ ],
            "senderId" : "4242",
            "id" : "2013000000000000001",
            "createdAt" : "2026-01-20T09:00:00.000Z"
          }
        }
      ]
    }
  }
]