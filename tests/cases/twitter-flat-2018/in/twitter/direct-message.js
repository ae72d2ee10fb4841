window.YTD.direct_message.part0 = [ {
  "dmConversation" : {
    "conversationId" : "777-4242",
    "messages" : [
      {
        "messageCreate" : {
          "recipientId" : "777",
          "text" : "hello",
          "mediaUrls" : [ ],
          "senderId" : "4242",
          "id" : "991000000000000001",
          "createdAt" : "1525168800000"
        }
      }
    ]
  }
},
{
  "dmConversation" : {
    "conversationId" : "888-4242",
    "messages" : [ ]
  }
},
{
  "dmConversation" : {
    "conversationId" : "900000000000000000",
    "messages" : [
      {
        "messageCreate" : {
          "recipientId" : "0",
          "text" : "hello",
          "mediaUrls" : [ ],
          "senderId" : "888",
          "id" : "992700000000000004",
          "createdAt" : "1525514400000"
        }
      },
      {
        "messageCreate" : {
          "recipientId" : "0",
          "text" : "hello",
          "mediaUrls" : [ ],
          "senderId" : "4242",
          "id" : "992300000000000003",
          "createdAt" : "1525428000000"
        }
      },
      {
        "messageCreate" : {
          "recipientId" : "0",
          "text" : "hello",
          "mediaUrls" : [ ],
          "senderId" : "777",
          "id" : "991400000000000002",
          "createdAt" : "1525255200000"
        }
      }
    ]
  }
},
{
  "dmConversation" : {
    "conversationId" : "900000000000000001",
    "messages" : [ ]
  }
} ]