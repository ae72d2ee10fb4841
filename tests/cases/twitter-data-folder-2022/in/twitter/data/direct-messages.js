window.YTD.direct_messages.part0 = [
  {
    "dmConversation" : {
      "conversationId" : "888-4242",
      "messages" : [
        {
          "messageCreate" : {
            "recipientId" : "888",
            "reactions" : [
              {
                "senderId" : "888",
                "reactionKey" : "like",
                "eventId" : "150",
                "createdAt" : "2022-05-20T10:00:00.000Z"
              }
            ],
            "urls" : [ ],
            "text" : "hello",
            "mediaUrls" : [ ],
            "senderId" : "4242",
            "id" : "1521062000000000002",
            "createdAt" : "2022-05-02T10:00:00.000Z"
          }
        },
        {
          "messageCreate" : {
            "recipientId" : "4242",
            "reactions" : [ ],
            "urls" : [ ],
            "text" : "hello",
            "mediaUrls" : [ ],
            "senderId" : "888",
            "id" : "1520700000000000001",
            "createdAt" : "2022-05-01T10:00:00.000Z"
          }
        }
      ]
    }
  }
]