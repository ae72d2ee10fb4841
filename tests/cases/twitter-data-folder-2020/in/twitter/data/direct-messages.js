window.YTD.direct_messages.part0 = [
  {
    "dmConversation" : {
      "conversationId" : "888-4242",
      "messages" : [
        {
          "reactionCreate" : {
            "senderId" : "888",
            "reactionKey" : "like",
            "eventId" : "150",
            "createdAt" : "2020-04-20T10:00:00.000Z"
          }
        },
        {
          "messageCreate" : {
            "recipientId" : "888",
            "reactions" : [ ],
            "urls" : [ ],
            "text" : "hello",
            "mediaUrls" : [ ],
            "senderId" : "4242",
            "id" : "1248554000000000003",
            "createdAt" : "2020-04-10T10:00:00.000Z"
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
            "id" : "1246742000000000002",
            "createdAt" : "2020-04-05T10:00:00.000Z"
          }
        },
        {
          "messageCreate" : {
            "recipientId" : "888",
            "reactions" : [ ],
            "urls" : [ ],
            "text" : "hello",
            "mediaUrls" : [ ],
            "senderId" : "4242",
            "id" : "1245293000000000001",
            "createdAt" : "2020-04-01T10:00:00.000Z"
          }
        }
      ]
    }
  }
]