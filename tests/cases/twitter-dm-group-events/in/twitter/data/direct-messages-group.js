window.YTD.direct_messages_group.part0 = [
  {
    "dmConversation" : {
      "conversationId" : "1200000000000000000",
      "messages" : [
        {
          "messageCreate" : {
            "reactions" : [ ],
            "urls" : [ ],
            "text" : "hello",
            "mediaUrls" : [ ],
            "senderId" : "4242",
            "id" : "1478300000000000004",
            "createdAt" : "2022-01-04T10:00:00.000Z"
          }
        },
        {
          "conversationNameUpdate" : {
            "initiatingUserId" : "777",
            "name" : "Lunch",
            "createdAt" : "2022-01-03T11:00:00.000Z"
          }
        },
        {
          "participantsLeave" : {
            "userIds" : [
              "999"
            ],
            "createdAt" : "2022-01-03T10:30:00.000Z"
          }
        },
        {
          "messageCreate" : {
            "reactions" : [ ],
            "urls" : [ ],
            "text" : "hello",
            "mediaUrls" : [ ],
            "senderId" : "777",
            "id" : "1477900000000000003",
            "createdAt" : "2022-01-03T10:00:00.000Z"
          }
        }
      ]
    }
  },
  {
    "dmConversation" : {
      "conversationId" : "1200000000000000000",
      "messages" : [
        {
          "participantsJoin" : {
            "initiatingUserId" : "777",
            "userIds" : [
              "888"
            ],
            "createdAt" : "2022-01-02T10:00:00.000Z"
          }
        },
        {
          "joinConversation" : {
            "initiatingUserId" : "777",
            "participantsSnapshot" : [
              "777",
              "4242",
              "999"
            ],
            "createdAt" : "2022-01-01T10:00:00.000Z"
          }
        }
      ]
    }
  }
]