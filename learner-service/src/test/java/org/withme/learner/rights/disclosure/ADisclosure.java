package org.withme.learner.rights.disclosure;

import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** One disclosure of a learner of Ashdown, and the people around it. */
final class ADisclosure {

    static final Tokens LEAD = Who.staff("Ruth Abara", "dsl", ASHDOWN);
    static final Tokens SECOND = Who.staff("Imran Shah", "case-supervisor", ASHDOWN);
    static final Tokens OTHER_LEAD = Who.staff("Del Carter", "dsl", ASHDOWN);
    static final Tokens LEAD_ELSEWHERE = Who.staff("Lead elsewhere", "dsl", BRACKENFELL);

    static final String PROFILE = "{\"records\": [\"PROFILE\"], \"reason\": \"A concern was passed on.\"}";
    static final String EMERGENCY =
            "{\"records\": [\"PROFILE\"], \"reason\": \"Somebody is in danger.\", \"emergency\": true}";

    private final UUID learner;
    private final String address;

    private ADisclosure(UUID learner, String address) {
        this.learner = learner;
        this.address = address;
    }

    static ADisclosure requested(UUID learner, String body) {
        return new ADisclosure(
                learner,
                as(LEAD, body)
                        .post("/v1/learners/{learnerId}/disclosures", learner)
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location")
                        .replaceFirst("^https?://[^/]+", ""));
    }

    static ADisclosure released(UUID learner, String body) {
        ADisclosure disclosure = requested(learner, body);
        disclosure.approvedBy(SECOND).then().statusCode(200);
        return disclosure;
    }

    /** The body of a request for the profile whose telling is delayed to that many days from today. */
    static String delayed(int days) {
        return PROFILE.replace("\"reason\": \"A", "\"delay\": " + delay(days) + ", \"reason\": \"A");
    }

    static String delay(int days) {
        return "{\"reason\": \"Not safe at home.\", \"reviewOn\": \""
                + LocalDate.now().plusDays(days) + "\"}";
    }

    Response readBy(Tokens caller) {
        return as(caller).get(address);
    }

    Response approvedBy(Tokens caller) {
        return as(caller).header("If-Match", etag()).post(address + "/approve");
    }

    Response refusedBy(Tokens caller, String why) {
        return as(caller, "{\"reason\": \"" + why + "\"}")
                .header("If-Match", etag())
                .post(address + "/refuse");
    }

    Response delayedBy(Tokens caller, int days) {
        return as(caller, delay(days)).header("If-Match", etag()).put(address + "/delay");
    }

    Response toldBy(Tokens caller) {
        return as(caller).header("If-Match", etag()).delete(address + "/delay");
    }

    Response copiedBy(Tokens caller) {
        return as(caller).get(address + "/copy");
    }

    Response readsSeenBy(Tokens caller) {
        return as(caller).get(address + "/reads");
    }

    Response listedBy(Tokens caller) {
        return as(caller).get("/v1/learners/{learnerId}/disclosures", learner);
    }

    Response accessLog() {
        return as(Who.learner(learner)).get("/v1/learners/{learnerId}/access-log", learner);
    }

    Tokens theLearner() {
        return Who.learner(learner);
    }

    String id() {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    String address() {
        return address;
    }

    /** Time passes: what was to come by then lies behind. */
    void daysPass(int days) {
        TheDatabase.write(
                "update disclosure set requested_at = requested_at - ?::interval, released_at = released_at - ?::interval,"
                        + " readable_until = readable_until - ?::interval, review_on = review_on - ? where id = ?::uuid",
                days + " days",
                days + " days",
                days + " days",
                days,
                id());
    }

    private String etag() {
        return readBy(SECOND).then().statusCode(200).extract().header("ETag");
    }
}
