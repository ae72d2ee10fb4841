window.YTD.direct_messages_group.part0 = [
  { "dmConversation" : { "conversationId" : "1200000000000000000", "messages" : [
    { "messageCreate" : { "text" : "Bo, it was great to see you at the fair yesterday!", "senderId" : "4242", "id" : "1478300000000000004", "createdAt" : "2022-01-14T10:00:00.000Z" } },
    { "messageCreate" : { "text" : "Great to see you yesterday, Ada!", "senderId" : "888", "id" : "1478300000000000003", "createdAt" : "2022-01-08T10:00:00.000Z" } },
    { "messageCreate" : { "text" : "It was lovely to see you last night!", "senderId" : "999", "id" : "1478300000000000002", "createdAt" : "2022-01-06T10:00:00.000Z" } },
    { "messageCreate" : { "text" : "hello all", "senderId" : "777", "id" : "1478300000000000001", "createdAt" : "2022-01-05T10:00:00.000Z" } },
    { "messageCreate" : { "text" : "hello", "senderId" : "4242", "id" : "1478300000000000000", "createdAt" : "2022-01-04T10:00:00.000Z" } }
  ] } },
  { "dmConversation" : { "conversationId" : "1300000000000000000", "messages" : [
    { "messageCreate" : { "text" : "It was so good to see you today!", "senderId" : "777", "id" : "1478300000000000006", "createdAt" : "2022-02-05T10:00:00.000Z" } },
    { "messageCreate" : { "text" : "hello", "senderId" : "4242", "id" : "1478300000000000005", "createdAt" : "2022-02-03T10:00:00.000Z" } },
    { "messageCreate" : { "text" : "hello", "senderId" : "777", "id" : "1478300000000000007", "createdAt" : "2022-02-02T10:00:00.000Z" } }
  ] } }
]
