package org.withme.advocate.access;

import static io.restassured.RestAssured.given;
import static org.withme.advocate.fixture.Advocacy.A_CALL;
import static org.withme.advocate.fixture.Advocacy.CASES;
import static org.withme.advocate.fixture.Advocacy.DO_NOT_CONTACT;
import static org.withme.advocate.fixture.Advocacy.NO;
import static org.withme.advocate.fixture.Advocacy.REFERRALS;
import static org.withme.advocate.fixture.Advocacy.YES;
import static org.withme.advocate.fixture.Advocacy.aCase;
import static org.withme.advocate.fixture.Advocacy.offered;
import static org.withme.advocate.fixture.Advocacy.refer;
import static org.withme.advocate.fixture.Advocacy.supervisor;
import static org.withme.advocate.fixture.Advocacy.waiting;
import static org.withme.advocate.fixture.LearnerFixture.disclosed;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.withme.advocate.fixture.LearnerFixture;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** How each operation is called, and about whom. */
final class Operations {

    private static final String AUTHORITY =
            "{\"scope\": [\"plan\"], \"expiresOn\": \"" + LocalDate.now().plusDays(1) + "\"}";
    private static final String SKIP = "{\"source\": \"learner-service\", \"version\": 1, \"reason\": \"UNREADABLE\"}";
    private static final String REGISTRATION = "{\"capacity\": 200, \"hoursPerWeek\": 20}";

    private final Cast cast;
    private final Map<Boolean, Story> stories = new HashMap<>();
    private UUID lastLearner;

    /** A learner with a case, and what is in it. */
    private record Story(UUID learner, String address, String note, String contact, String authority) {}

    Operations(Cast cast) {
        this.cast = cast;
        as(supervisor(ASHDOWN), REGISTRATION)
                .header("If-Match", "*")
                .put("/v1/advocacy/advocates/{subject}", Who.subjectOf(Cast.ASSIGNED));
        as(supervisor(ASHDOWN), REGISTRATION).put("/v1/advocacy/advocates/{subject}", Who.subjectOf(Cast.ASSIGNED));
    }

    /** Whom the last call was about. */
    UUID lastLearner() {
        return lastLearner;
    }

    Response call(String operation, String name) {
        return switch (operation) {
            case "parkedStreams", "replay", "skip", "projection", "rebuild" -> operations(operation, name);
            case "listAdvocates", "readOwnAdvocate", "readAdvocate", "registerAdvocate" -> advocates(operation, name);
            case "readDoNotContact", "setDoNotContact", "liftDoNotContact" -> wishes(operation, name);
            case "listReferrals",
                    "referToAdvocate",
                    "readReferral",
                    "answerOffer",
                    "makeAnswerOwn",
                    "strikeAnswerOut",
                    "acceptReferral" -> referrals(operation, name);
            case "readWaitingOffer", "askToBringOffer", "enterAnswer" -> offers(operation, name);
            case "copyAdvocacy" -> {
                UUID learner = cast.learnerOf(name);
                yield about(learner, name)
                        .get("/v1/advocacy/disclosures/" + disclosed(learner, "Some dsl", ASHDOWN, "ADVOCACY"));
            }
            default -> inCase(operation, name);
        };
    }

    private Response operations(String operation, String name) {
        RequestSpecification request = about(cast.learnerOf(name), name);
        String path = "/v1/operations/advocate-service/";
        return switch (operation) {
            case "parkedStreams" -> request.get(path + "parked-streams");
            case "replay" -> request.post(path + "parked-streams/learner-events/" + UUID.randomUUID() + "/replay");
            case "skip" ->
                json(request, SKIP).post(path + "parked-streams/learner-events/" + UUID.randomUUID() + "/skip");
            case "projection" -> request.get(path + "projections/nothing");
            default -> request.post(path + "projections/nothing/rebuild");
        };
    }

    private Response advocates(String operation, String name) {
        RequestSpecification request = about(cast.learnerOf(name), name);
        String path = "/v1/advocacy/advocates";
        return switch (operation) {
            case "listAdvocates" -> request.get(path);
            case "readOwnAdvocate" -> request.get(path + "/me");
            case "readAdvocate" -> request.get(path + "/" + Who.subjectOf(Cast.ASSIGNED));
            default -> json(request, REGISTRATION).put(path + "/" + UUID.randomUUID());
        };
    }

    private Response wishes(String operation, String name) {
        RequestSpecification request = about(cast.learnerOf(name), name);
        return switch (operation) {
            case "readDoNotContact" -> request.get(DO_NOT_CONTACT);
            case "setDoNotContact" -> request.put(DO_NOT_CONTACT);
            default -> request.delete(DO_NOT_CONTACT);
        };
    }

    private Response referrals(String operation, String name) {
        UUID learner = cast.learnerOf(name);
        RequestSpecification request = about(learner, name);
        if (operation.equals("referToAdvocate")) {
            return json(request, "{\"learnerId\": \"" + learner + "\"}").post(REFERRALS);
        }
        // an offer is in nobody's queue
        String id =
                operation.endsWith("Own") || operation.endsWith("Out") ? offeredTo(learner, name) : waiting(learner);
        return switch (operation) {
            case "listReferrals" -> request.queryParam("limit", 200).get(REFERRALS);
            case "answerOffer" -> json(request, YES).post(REFERRALS + "/" + id + "/answer");
            case "makeAnswerOwn" -> request.post(REFERRALS + "/" + id + "/make-own");
            case "strikeAnswerOut" -> request.post(REFERRALS + "/" + id + "/strike-out");
            case "readReferral" -> request.get(REFERRALS + "/" + id);
            default -> request.post(REFERRALS + "/" + id + "/accept");
        };
    }

    /** Of an offer that a mentor was asked to bring. */
    private Response offers(String operation, String name) {
        UUID learner = cast.learnerOf(name);
        offeredTo(learner, name);
        if (!name.startsWith("long-gone-")) {
            as(supervisor(ASHDOWN)).post("/v1/advocacy/learners/{learnerId}/offer/bring", learner);
        }
        RequestSpecification request = about(learner, name);
        String offer = "/v1/advocacy/learners/" + learner + "/offer";
        return switch (operation) {
            case "readWaitingOffer" -> request.get(offer);
            case "askToBringOffer" -> request.post(offer + "/bring");
            default -> json(request, NO).post(offer + "/answer");
        };
    }

    /** To somebody who left long ago by a mentor who was named then, and still is. */
    private static String offeredTo(UUID learner, String name) {
        if (!name.startsWith("long-gone-")) {
            return offered(learner, ASHDOWN);
        }
        LearnerFixture.mentors(learner, "The mentor of then", ASHDOWN);
        return refer(Who.staff("The mentor of then", "mentor", ASHDOWN), "{\"learnerId\": \"" + learner + "\"}")
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response inCase(String operation, String name) {
        Story story = stories.computeIfAbsent(name.startsWith("long-gone-"), left -> story(cast.learnerOf(name)));
        RequestSpecification request = about(story.learner(), name).header("If-Match", "*");
        return switch (operation) {
            case "listAdvocacyCases" ->
                request.queryParam("limit", 200).queryParam("closed", true).get(CASES);
            case "readAdvocacyCase" -> request.get(story.address());
            case "pauseCase" -> json(request, "{\"reason\": \"To be tried\"}").post(story.address() + "/pause");
            case "resumeCase" -> request.post(story.address() + "/resume");
            case "closeCase" ->
                json(request, "{\"outcome\": \"LEARNER_ENDED\"}").post(story.address() + "/close");
            case "reopenCase" -> request.post(story.address() + "/reopen");
            case "recordReturn" ->
                json(request, "{\"returnedOn\": \"" + LocalDate.now() + "\"}").post(story.address() + "/return");
            case "listCaseContacts" -> request.get(story.address() + "/contacts");
            case "logContact" -> json(request, A_CALL).post(story.address() + "/contacts");
            case "readCaseContact" -> request.get(story.contact());
            case "listCaseNotes" -> request.get(story.address() + "/notes");
            case "writeCaseNote" -> json(request, "{\"words\": \"Hello\"}").post(story.address() + "/notes");
            case "readCaseNote" -> request.get(story.note());
            case "readCasePlan" -> request.get(story.address() + "/plan");
            case "writeCasePlan" -> json(request, "{\"words\": \"Mine\"}").put(story.address() + "/plan");
            case "listAuthorities" -> request.get(story.address() + "/authorities");
            case "giveAuthority" -> json(request, AUTHORITY).post(story.address() + "/authorities");
            case "readAuthority" -> request.get(story.authority());
            case "endAuthority" -> request.post(story.authority() + "/end");
            default -> throw new AssertionError("Nobody has said how to call " + operation);
        };
    }

    private Story story(UUID learner) {
        Tokens advocate = cast.assigned();
        String address = aCase(learner, advocate);
        return new Story(
                learner,
                address,
                as(advocate, "{\"words\": \"Hello\"}").post(address + "/notes").header("Location"),
                as(advocate, A_CALL.replace("TELEPHONE", "IN_PERSON"))
                        .post(address + "/contacts")
                        .header("Location"),
                as(Who.learner(learner), AUTHORITY)
                        .post(address + "/authorities")
                        .header("Location"));
    }

    private RequestSpecification about(UUID learner, String name) {
        lastLearner = learner;
        Tokens caller = cast.token(name, learner);
        return caller == null ? given() : as(caller);
    }

    private static RequestSpecification json(RequestSpecification request, String body) {
        return request.contentType(ContentType.JSON).body(body);
    }
}
