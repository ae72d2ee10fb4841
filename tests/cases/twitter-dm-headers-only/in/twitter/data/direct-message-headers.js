window.YTD.direct_message_headers.part0 = [
  {
    "dmConversation" : {
      "conversationId" : "777-4242",
      "messages" : [
        {
          "messageCreate" : {
            "recipientId" : "4242",
            "senderId" : "777",
            "id" : "1479000000000000006",
            "createdAt" : "2022-01-06T10:00:00.000Z"
          }
        },
        {
          "messageCreate" : {
            "recipientId" : "777",
            "senderId" : "4242",
            "id" : "1478600000000000005",
            "createdAt" : "2022-01-05T10:00:00.000Z"
          }
        }
      ]
    }
  }
]