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
            "id" : "1479000000000000006",
            "createdAt" : "2022-01-06T10:00:00.000Z"
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
            "id" : "1478600000000000005",
            "createdAt" : "2022-01-05T10:00:00.000Z"
          }
        }
      ]
    }
  },
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
            "id" : "1478300000000000004",
            "createdAt" : "2022-01-04T10:00:00.000Z"
          }
        }
      ]
    }
  },
  {
    "dmConversation" : {
      "conversationId" : "777-4242",
      "messages" : [
        {
          "messageCreate" : {
            "recipientId" : "777",
            "reactions" : [ ],
            "urls" : [ ],
            "text" : "hello",
            "mediaUrls" : [ ],
            "senderId" : "4242",
            "id" : "1477900000000000003",
            "createdAt" : "2022-01-03T10:00:00.000Z"
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
            "id" : "1477900000000000002",
            "createdAt" : "2022-01-03T09:00:00.000Z"
          }
        }
      ]
    }
  }
]