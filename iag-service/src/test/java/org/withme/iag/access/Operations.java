package org.withme.iag.access;

import static io.restassured.RestAssured.given;
import static org.withme.iag.fixture.LearnerFixture.disclosed;
import static org.withme.iag.fixture.Said.guidance;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.UUID;
import org.withme.iag.access.Cast.Subject;
import org.withme.platform.testing.College;
import org.withme.platform.testing.Tokens;

/** How each operation is called about a learner, or about an opportunity. */
final class Operations {

    private static final String SOURCE = "careers-matrix";
    private static final String SKIP = "{\"source\": \"learner-service\", \"version\": 1, \"reason\": \"UNREADABLE\"}";

    private final String shown = anOpportunity("shown").path("id");

    Response call(String operation, Subject learner, Tokens caller) {
        RequestSpecification request = given().header("If-Match", "*");
        if (caller != null) {
            request.header("Authorization", caller.bearer());
        }
        String ambition = "/v1/iag/ambitions/" + learner.ambition();
        String session = "/v1/iag/sessions/" + learner.session();
        String action = session + "/actions/" + learner.action();
        String followUp = "/v1/iag/follow-ups/" + learner.followUp();
        String operations = "/v1/operations/iag-service/";
        return switch (operation) {
            case "declareAmbition" ->
                json(request, "{\"words\": \"Tried\", \"learnerId\": \"" + learner.id() + "\"}")
                        .post("/v1/iag/ambitions");
            case "listAmbitions" ->
                request.queryParam("learnerId", learner.id()).get("/v1/iag/ambitions");
            case "readAmbitionsWithheld" -> request.get("/v1/iag/ambitions-withheld");
            // their own, taken back at once: others are asked whether they may read
            case "withholdAmbitions" -> {
                Response withheld = request.put("/v1/iag/ambitions-withheld");
                request.delete("/v1/iag/ambitions-withheld");
                yield withheld;
            }
            case "shareAmbitions" -> request.delete("/v1/iag/ambitions-withheld");
            case "readAmbition" -> request.get(ambition);
            case "listAmbitionRevisions" -> request.get(ambition + "/revisions");
            case "reviseAmbition" -> json(request, "{\"confidence\": 2}").patch(ambition);
            case "makeAmbitionOwn" -> request.post(ambition + "/make-own");
            case "strikeAmbitionOut" -> request.post(ambition + "/strike-out");
            case "letAmbitionGo" -> json(request, "{\"reflection\": \" \"}").post(ambition + "/let-go");
            case "recordSession" ->
                json(request, guidance(learner.id(), learner.ambition())).post("/v1/iag/sessions");
            case "listSessions" -> request.queryParam("learnerId", learner.id()).get("/v1/iag/sessions");
            case "readSession" -> request.get(session);
            case "linkSession" ->
                json(request, "{\"ambitionId\": \"" + learner.ambition() + "\"}")
                        .patch(session);
            case "readAction" -> request.get(action);
            case "moveAction" -> json(request, "{\"status\": \"IN_PROGRESS\"}").patch(action);
            case "listFollowUps" -> request.queryParam("limit", 200).get("/v1/iag/follow-ups");
            case "readFollowUp" -> request.get(followUp);
            case "takeFollowUp" -> request.post(followUp + "/take");
            case "releaseFollowUp" -> request.post(followUp + "/release");
            case "recordAttempt" -> json(request, "{\"way\": \"POST\"}").post(followUp + "/attempts");
            case "completeFollowUp" ->
                json(request, "{\"sessionId\": \"" + UUID.randomUUID() + "\"}").post(followUp + "/complete");
            case "findOpportunities" -> request.get("/v1/iag/opportunities");
            case "readOpportunity" -> request.get("/v1/iag/opportunities/" + shown);
            case "putOpportunity" -> json(request, useful()).put(path("put"));
            case "readOpportunityByReference" -> request.get(path("shown"));
            case "withdrawOpportunity" -> {
                anOpportunity("taken-back");
                yield request.delete(path("taken-back"));
            }
            case "readFeed" -> request.get("/v1/iag/feed");
            case "readFeedSnapshot" -> request.get("/v1/iag/feed/snapshot");
            case "copyGuidance" ->
                request.get("/v1/iag/disclosures/"
                        + disclosed(learner.id(), "Some dsl of ASHDOWN", College.ASHDOWN, "GUIDANCE"));
            case "parkedStreams" -> request.get(operations + "parked-streams");
            case "replay" ->
                request.post(operations + "parked-streams/learner-events/" + UUID.randomUUID() + "/replay");
            case "skip" ->
                json(request, SKIP).post(operations + "parked-streams/learner-events/" + UUID.randomUUID() + "/skip");
            case "projection" -> request.get(operations + "projections/nothing");
            case "rebuild" -> request.post(operations + "projections/nothing/rebuild");
            default -> throw new AssertionError("Nobody has said how to call " + operation);
        };
    }

    private static Response anOpportunity(String reference) {
        Tokens source = Tokens.application(SOURCE, "careers-client");
        return json(given().header("Authorization", source.bearer()), useful()).put(path(reference));
    }

    private static RequestSpecification json(RequestSpecification request, String body) {
        return request.contentType(ContentType.JSON).body(body);
    }

    private static String path(String reference) {
        return "/v1/iag/opportunities/by-ref/" + SOURCE + "/" + reference;
    }

    private static String useful() {
        return """
                {"kind": "EVENT", "title": "Open day", "source": {"organisation": "Humber Careers Hub"}, "remote": true,
                 "subject": "4", "suits": "Everybody.", "nextAction": {"what": "Come.", "contact": "The hub, 01632 960111", "open": true}, "expiresOn": "%s"}""".formatted(LocalDate.now().plusDays(9));
    }
}
