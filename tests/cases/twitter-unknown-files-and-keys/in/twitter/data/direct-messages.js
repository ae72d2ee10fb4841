window.YTD.direct_messages.part0 = [
  {
    "dmConversation" : {
      "conversationId" : "777-4242",
      "messages" : [
        {
          "hologramCreate" : {
            "senderId" : "777",
            "id" : "9"
          }
        },
        {
          "messageCreate" : {
            "recipientId" : "4242",
            "reactions" : [ ],
            "urls" : [ ],
            "text" : "hello",
            "mediaUrls" : [ ],
            "senderId" : "777",
            "id" : "1500400000000000001",
            "createdAt" : "2022-03-06T10:00:00.000Z"
          }
        }
      ]
    }
  }
]