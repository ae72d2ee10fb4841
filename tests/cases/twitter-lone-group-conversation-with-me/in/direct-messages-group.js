window.YTD.direct_messages_group.part0 = [
  {
    "dmConversation" : {
      "conversationId" : "1200000000000000000",
      "messages" : [
        {
          "messageCreate" : {
            "text" : "hello",
            "mediaUrls" : [ ],
            "senderId" : "4242",
            "id" : "1300000000000000003",
            "createdAt" : "2022-01-03T10:00:00.000Z"
          }
        },
        {
          "messageCreate" : {
            "text" : "hello",
            "mediaUrls" : [ ],
            "senderId" : "888",
            "id" : "1300000000000000002",
            "createdAt" : "2022-01-02T10:00:00.000Z"
          }
        },
        {
          "messageCreate" : {
            "text" : "hello",
            "mediaUrls" : [ ],
            "senderId" : "777",
            "id" : "1300000000000000001",
            "createdAt" : "2022-01-01T10:00:00.000Z"
          }
        }
      ]
    }
  }
]