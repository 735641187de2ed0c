package org.withme.acceptance.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A learner with something in every service, and every address at which it can be asked for. */
public final class EveryDoor {

    private final College college;
    private final Person learner;
    private final String ambition;
    private final String session;
    private final Assessment assessment;
    private final String referral;
    private final String advocacyCase;
    private final List<Child> children;

    /** Something that is reached through something else: {@code /v1/advocacy/cases/{caseId}/notes/{noteId}}. */
    public record Child(String parents, String parent, String kind, String id) {

        public String address() {
            return through(parent);
        }

        /** The address that it would have if it belonged to another parent. */
        public String through(String other) {
            return parents + "/" + other + "/" + kind + "/" + id;
        }
    }

    private EveryDoor(
            College college,
            Person learner,
            String ambition,
            String session,
            Assessment assessment,
            String referral,
            String advocacyCase,
            List<Child> children) {
        this.college = college;
        this.learner = learner;
        this.ambition = ambition;
        this.session = session;
        this.assessment = assessment;
        this.referral = referral;
        this.advocacyCase = advocacyCase;
        this.children = children;
    }

    /** Behind each door there is something, in which these words stand wherever words can be left. */
    public static EveryDoor opened(College college, Person learner, String words) {
        String ambition = id(learner.post("/v1/iag/ambitions", "{\"words\": \"%s\"}".formatted(words)));
        Person adviser = college.employs("adviser");
        JsonNode session = adviser.post("/v1/iag/sessions", """
                {"learnerId": "%s", "ambitionId": "%s", "channel": 1, "minutes": 40, "heldAt": "%s", "summary": "%s",
                 "actions": [{"summary": "%s", "owner": "LEARNER", "dueOn": "%s"}]}""".formatted(
                                learner.subject(),
                                ambition,
                                Instant.now().minusSeconds(3600),
                                words,
                                words,
                                LocalDate.now().plusDays(7)))
                .is(201)
                .json();
        Person assessor = college.employs("assessor");
        Assessment assessment =
                Framework.local(assessor, Criterion.toStandard(0)).startsFor(learner, assessor);
        learner.post(
                        assessment.criterion(0) + "/self-judgement",
                        "{\"value\": \"Merit\", \"reason\": \"%s\"}".formatted(words))
                .is(201);
        assessor.post(
                        assessment.criterion(0) + "/assessor-judgement",
                        "{\"value\": \"Pass\", \"reason\": \"%s\"}".formatted(words))
                .is(201);
        assessment.repliesDisputing(learner, 0).is(201);
        String evidence = learner.post(
                        assessment.path() + "/evidence", "{\"text\": \"%s\", \"name\": \"%s\"}".formatted(words, words))
                .is(201)
                .at("/evidenceId")
                .asText();
        Advocate advocate = Advocate.at(college, 1);
        JsonNode offered = Advocate.offeredTo(learner, "DISPUTED_JUDGEMENT");
        String open = advocate.standsBeside(learner, offered);
        String cases = "/v1/advocacy/cases";
        String within = cases + "/" + open;
        String note = id(learner.post(within + "/notes", "{\"words\": \"%s\"}".formatted(words)));
        String contact = id(advocate.person()
                .post(
                        within + "/contacts",
                        "{\"channel\": \"IN_PERSON\", \"reached\": true, \"note\": \"%s\"}".formatted(words)));
        String authority = id(learner.post(
                within + "/authorities",
                "{\"scope\": [\"assessment\"], \"expiresOn\": \"%s\"}"
                        .formatted(LocalDate.now().plusMonths(1))));
        String wish = id(learner.post("/v1/me/wishes", "{\"words\": \"%s\"}".formatted(words)));
        String reflection = id(learner.post(
                "/v1/learners/" + learner.subject() + "/reflections", "{\"words\": \"%s\"}".formatted(words)));
        Person mentor = college.employs("mentor");
        college.names(mentor, "mentor", learner);
        String recognition = id(mentor.post(
                "/v1/learners/" + learner.subject() + "/recognitions", "{\"words\": \"%s\"}".formatted(words)));
        String goal = id(
                learner.post("/v1/learners/" + learner.subject() + "/goals", "{\"words\": \"%s\"}".formatted(words)));
        String proposal =
                id(mentor.post("/v1/learners/" + learner.subject() + "/plan-proposals", """
                {"kind": "STEP", "goalId": "%s", "words": "%s"}""".formatted(goal, words)));
        String tutorial = mentor.post(
                        "/v1/colleges/" + college.ukprn() + "/tutorials",
                        "{\"purposeId\": \"0198a2b4-6c1e-7d30-8f00-000000000701\", \"startsAt\": \"%s\", \"learnerIds\": [\"%s\"]}"
                                .formatted(Instant.now().plusSeconds(86_400), learner.subject()))
                .is(200)
                .at("/learners/0/tutorialId")
                .asText();
        String move = id(mentor.post("/v1/learners/" + learner.subject() + "/autonomy-moves", "{\"area\": \"PACE\"}"));
        String group = id(college.employs("tutor")
                .post("/v1/colleges/" + college.ukprn() + "/groups", """
                        {"name": "Kitchen", "kind": "COMMUNITY", "learners": ["%s"]}""".formatted(learner.subject())));
        String shared = id(learner.post("/v1/groups/" + group + "/goals", "{\"words\": \"%s\"}".formatted(words)));
        String sessionId = session.path("id").asText();
        return new EveryDoor(
                college,
                learner,
                ambition,
                sessionId,
                assessment,
                offered.path("id").asText(),
                open,
                List.of(
                        new Child(
                                "/v1/iag/sessions",
                                sessionId,
                                "actions",
                                session.at("/actions/0/id").asText()),
                        new Child(
                                "/v1/assessment/assessments",
                                assessment.id(),
                                "criteria",
                                assessment.criteria().get(0)),
                        new Child("/v1/assessment/assessments", assessment.id(), "evidence", evidence),
                        new Child(cases, open, "notes", note),
                        new Child(cases, open, "contacts", contact),
                        new Child(cases, open, "authorities", authority),
                        new Child("/v1/learners", learner.subject(), "wishes", wish),
                        new Child("/v1/learners", learner.subject(), "goals", goal),
                        new Child("/v1/groups", group, "goals", shared),
                        new Child("/v1/learners", learner.subject(), "plan-proposals", proposal),
                        new Child("/v1/learners", learner.subject(), "reflections", reflection),
                        new Child("/v1/learners", learner.subject(), "autonomy-moves", move),
                        new Child("/v1/learners", learner.subject(), "tutorials", tutorial),
                        new Child("/v1/learners", learner.subject(), "recognitions", recognition)));
    }

    /** Where single things of the learner are. */
    public List<String> things() {
        return List.of(
                "/v1/learners/" + learner.subject(),
                "/v1/iag/ambitions/" + ambition,
                "/v1/iag/sessions/" + session,
                assessment.path(),
                assessment.criterion(0),
                assessment.criterion(0) + "/comments",
                assessment.path() + "/evidence",
                "/v1/advocacy/referrals/" + referral,
                "/v1/advocacy/cases/" + advocacyCase,
                "/v1/advocacy/cases/" + advocacyCase + "/notes",
                "/v1/advocacy/cases/" + advocacyCase + "/contacts",
                "/v1/advocacy/cases/" + advocacyCase + "/authorities");
    }

    /** Lists that would tell of the learner, were they for the asker. */
    public List<String> lists() {
        return List.of(
                "/v1/iag/ambitions?learnerId=" + learner.subject(),
                "/v1/iag/sessions?learnerId=" + learner.subject(),
                "/v1/iag/follow-ups",
                "/v1/assessment/assessments?learnerId=" + learner.subject(),
                "/v1/assessment/transcript?learnerId=" + learner.subject(),
                "/v1/assessment/transcript/page?learnerId=" + learner.subject(),
                "/v1/assessment/calibration",
                "/v1/assessment/frameworks",
                "/v1/advocacy/referrals",
                "/v1/advocacy/cases",
                "/v1/advocacy/advocates",
                "/v1/me/wishes",
                "/v1/colleges/" + college.ukprn() + "/wishes",
                "/v1/colleges/" + college.ukprn() + "/tutorials",
                "/v1/learners?ukprn=" + college.ukprn());
    }

    /** What is reached through something else. */
    public List<Child> children() {
        return children;
    }

    public Person learner() {
        return learner;
    }

    private static String id(Answer created) {
        return created.is(201).at("/id").asText();
    }
}
