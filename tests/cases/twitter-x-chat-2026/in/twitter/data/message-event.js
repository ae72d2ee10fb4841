window.YTD.message_event.part0 = [
  {
    "messageEvent" : {
      "messageEventSignature" : {
        "signature" : "AAAA",
        "publicKeyVersion" : "1",
        "signatureVersion" : "1",
        "signingPublicKey" : "AAAA",
        "messageSigningKeyInfoList" : [
          {
            "memberId" : "777",
            "publicKeyVersion" : "1",
            "signingPublicKey" : "AAAA"
          }
        ]
      },
      "createdAtMsec" : "1769500000000",
      "conversationToken" : "AAAA",
      "senderId" : "777",
      "conversationId" : "777:4242",
      "messageId" : "00000000-0000-4000-8000-000000000003",
      "sequenceId" : "2016000000000000003",
      "detail" : {
        "markConversationReadEvent" : {
          "seenUntilSequenceId" : "2016000000000000002",
          "seenAtMillis" : "1769500000000"
        }
      }
    }
  },
  {
    "messageEvent" : {
      "messageEventSignature" : {
        "signature" : "AAAA",
        "publicKeyVersion" : "1",
        "signatureVersion" : "1",
        "signingPublicKey" : "AAAA",
        "messageSigningKeyInfoList" : [
          {
            "memberId" : "777",
            "publicKeyVersion" : "1",
            "signingPublicKey" : "AAAA"
          }
        ]
      },
      "createdAtMsec" : "1769500000000",
      "conversationToken" : "AAAA",
      "senderId" : "4242",
      "conversationId" : "777:4242",
      "messageId" : "00000000-0000-4000-8000-000000000002",
      "sequenceId" : "2016000000000000002",
      "detail" : {
        "messageCreateEvent" : {
          "contents" : "AAAA",
          "priority" : {
            "value" : "1",
            "name" : "High",
            "originalName" : "High",
            "annotations" : { }
          },
          "shouldNotify" : true,
          "conversationKeyVersion" : "1",
          "isPendingPublicKey" : false
        }
      }
    }
  },
  {
    "messageEvent" : {
      "messageEventSignature" : {
        "signature" : "AAAA",
        "publicKeyVersion" : "1",
        "signatureVersion" : "1",
        "signingPublicKey" : "AAAA",
        "messageSigningKeyInfoList" : [
          {
            "memberId" : "777",
            "publicKeyVersion" : "1",
            "signingPublicKey" : "AAAA"
          }
        ]
      },
      "createdAtMsec" : "1769500000000",
      "conversationToken" : "AAAA",
      "senderId" : "777",
      "conversationId" : "777:4242",
      "messageId" : "00000000-0000-4000-8000-000000000001",
      "sequenceId" : "2016000000000000001",
      "detail" : {
        "conversationKeyChangeEvent" : {
          "conversationKeyVersion" : "1",
          "conversationParticipantKeys" : [
            {
              "userId" : "777",
              "encryptedConversationKey" : "AAAA",
              "publicKeyVersion" : "1"
            }
          ]
        }
      }
    }
  }
]