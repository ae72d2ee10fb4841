/*
 * What LinkedIn's export says about its owner, and files without people, which are to be known
 * by name and left alone.
 */
#include "sample-data/writers.h"

static const struct {
	const char *name, *text;
} owner_files[] = {
	{"Profile.csv",
	 "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip "
	 "Code,Geo "
	 "Location,Twitter Handles,Websites,Instant Messengers\n" OWNER_FIRST "," OWNER_LAST
	 ",,,Jun 20,\"Recruiter, blogger, slow reader\",I help small companies to hire "
	 "slowly.,Human "
	 "Resources Services,,Varnholm,[" OWNER_HANDLE "],[PERSONAL:https://blog.example.org/],\n"},
	{"Positions.csv", "Company Name,Title,Description,Location,Started On,Finished On\n"
			  "Harkaway Slow Hiring,Founder,,Varnholm,Apr 2023,\n"
			  "Northlight Rail,Talent Partner,\"Train planners, signal "
			  "engineers\",Varnholm,Sep 2020,Mar "
			  "2023\nOrrery Software,Recruiter,,Aldermouth,Nov 2018,Aug 2020\n"},
	{"Education.csv",
	 "School Name,Start Date,End Date,Notes,Degree Name,Activities\n"
	 "Thornmere University,2008,2012,,\"Bachelor of Arts, Linguistics\",Choir\n"},
	{"Email Addresses.csv",
	 "Email Address,Confirmed,Primary,Updated On\n" OWNER_MAIL
	 ",Yes,Yes,\"11/1/18, 2:14 AM\"\nnell.harkaway@example.org,Yes,No,Not "
	 "Available"},
	{"PhoneNumbers.csv", "Extension,Number,Type\n,+12015550100,Mobile\n"},
	{"Registration.csv", "Registered At,Registration Ip,Subscription Types\n\"11/1/18, 2:13 "
			     "AM\",192.0.2.17,\n"},
	{"Skills.csv", "Name\nRecruiting\nInterviewing\nSourcing\nBlogging\n"},
	{"Languages.csv",
	 "Name,Proficiency\nEnglish,Native or bilingual proficiency\nGerman,Limited "
	 "working proficiency\n"},
	{"Profile Summary.csv", "Profile Summary\n\n"},
	{"LearningCoachMessages.csv", "No conversations found\n"},
	{"coach_messages.csv",
	 "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE "
	 "URLS,DATE,SUBJECT,CONTENT,FOLDER\n2-Y29hY2gtMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAw,"
	 "," OWNER_FIRST " " OWNER_LAST ",https://www.linkedin.com/in/" OWNER_SLUG
	 ",,,2026-03-04 08:09:10 UTC,,How do I say no?,INBOX\n"
	 "2-Y29hY2gtMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAw,,,," OWNER_FIRST " " OWNER_LAST
	 ",https://www.linkedin.com/in/" OWNER_SLUG ",2026-03-04 08:09:12 UTC,,Kindly and "
	 "early.,INBOX\n"},
	{"SearchQueries.csv", "Time,Search Query\n2026/10/02 06:11:09 UTC,train planner, varnholm\n"
			      "2026/09/14 16:40:51 UTC,payroll specialist\n"},
	{"Ad_Targeting.csv", "Member Age,Company Names,Job Titles,Company Names,Job Titles\n35 to "
			     "54,Northlight Rail,Recruiter,Orrery Software,Talent Partner\n"},
	{"Company Follows.csv", "Organization,Followed On\nOrrery Software,Sun Nov 04 10:15:00 UTC "
				"2018\nTidewater Clinics,Tue Mar 10 08:00:12 UTC 2020"},
	{"Hashtag_Follows.csv", "HashTag,CreatedTime,LastModifiedTime,State\nslowhiring,2019-02-03 "
				"10:15:00,2019-02-03 10:15:00,Active\n"},
	{"Events.csv",
	 "Event Name,Event Time,Status,External Url\n"
	 "The Slow Hiring Evening,\"Nov 19, 2026 6:00 PM - Nov 19, 2026 9:00 PM\",ACCEPTED,\n"
	 "People Days Varnholm,\"Jun 12, 2025 8:00 AM - Jun 13, 2025 4:00 PM\",ACCEPTED,\n"
	 "The Slow Hiring Evening,\"Nov 21, 2024 6:00 PM - Nov 21, 2024 9:00 PM\",ACCEPTED,\n"
	 "Webinar: Salary Bands,\"Feb 4, 2021 1:00 PM - Feb 4, 2021 2:00 PM\",DECLINED,"
	 "https://example.org/w\n"},
};

void linkedin_write_owner(struct zip *zip)
{
	for (gsize i = 0; i < G_N_ELEMENTS(owner_files); i++)
		zip_add(zip, owner_files[i].name, owner_files[i].text);
}
