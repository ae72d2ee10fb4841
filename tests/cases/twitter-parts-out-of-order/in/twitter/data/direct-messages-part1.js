window.YTD.direct_messages.part1 = [
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
            "id" : "1212000000000000001",
            "createdAt" : "2020-01-01T10:00:00.000Z"
          }
        }
      ]
    }
  }
]