var tweet_index =  [ {
  "file_name" : "data/js/tweets/2014_05.js",
  "year" : 2014,
  "var_name" : "tweets_2014_05",
  "tweet_count" : 2,
  "month" : 5
},
{
  "file_name" : "data/js/tweets/2010_10.js",
  "year" : 2010,
  "var_name" : "tweets_2010_10",
  "tweet_count" : 2,
  "month" : 10
} ]