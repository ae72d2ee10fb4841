window.YTD.direct_messages.part0 = [
  {
    "dmConversation" : {
      "conversationId" : "888-4242",
      "messages" : [
        {
          "messageCreate" : {
            "recipientId" : "888",
            "reactions" : [ ],
            "urls" : [ ],
            "text" : "hello",
            "mediaUrls" : [ ],
            "senderId" : "4242",
            "id" : "1700000000000000001",
            "createdAt" : "2023-11-14T10:00:00.000Z"
          }
        }
      ]
    }
  }
]
