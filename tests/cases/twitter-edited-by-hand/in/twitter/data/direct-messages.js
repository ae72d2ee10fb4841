window.YTD.direct_messages.part0 = [
  {
    "dmConversation" : {
      "conversationId" : "777-4242",
      "messages" : [
        {
          "messageCreate" : {
            "recipientId" : "4242",
            "text" : "hello",
            "mediaUrls" : [ ],
            "senderId" : "777",
            "id" : "1479000000000000001",
            "createdAt" : "2022-03-04T10:00:00.000Z"
          }
        }
      ]
    }
  },
  {
    "dmConversation" : {
      conversationId : "999-4242",
      "messages" : [
        {
          "messageCreate" : {
            "recipientId" : "4242",
            "text" : "hello",
            "mediaUrls" : [ ],
            "senderId" : "999",
            "id" : "1479000000000000002",
            "createdAt" : "2022-03-04T10:00:00.000Z"
          }
        }
      ]
    }
  }
]