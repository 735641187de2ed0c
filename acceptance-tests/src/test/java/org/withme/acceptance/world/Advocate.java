package org.withme.acceptance.world;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;

/** An advocate of a college with places for learners, and what happens between them and a learner. */
public record Advocate(Person person) {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String REFERRALS = "/v1/advocacy/referrals";

    /** Somebody with so many places, registered by the college's case supervisor. */
    public static Advocate at(College college, int places) {
        Person person = college.employs("advocate");
        // Known once signed in.
        person.get("/v1/advocacy/advocates/me");
        college.employs("case-supervisor")
                .asks("PUT", "/v1/advocacy/advocates/" + person.subject())
                .json("{\"capacity\": %d}".formatted(places))
                .send()
                .is(201);
        return new Advocate(person);
    }

    /** The learner's referral, once there is one with this signal. */
    public static JsonNode offeredTo(Person learner, String signal) {
        return await("an offer after " + signal)
                .atMost(LIMIT)
                .until(
                        () -> referrals(learner).stream()
                                .filter(referral ->
                                        referral.path("signals").toString().contains(signal))
                                .toList(),
                        referrals -> !referrals.isEmpty())
                .get(0);
    }

    public static List<JsonNode> referrals(Person learner) {
        return Pages.of(learner, REFERRALS);
    }

    public static Answer answers(Person learner, JsonNode referral, String body) {
        return learner.post(REFERRALS + "/" + referral.path("id").asText() + "/answer", body);
    }

    public Answer accepts(JsonNode referral) {
        return person.post(REFERRALS + "/" + referral.path("id").asText() + "/accept", "{}");
    }

    /** From the learner's yes to the advocate's: the id of the case. */
    public String standsBeside(Person learner, JsonNode referral) {
        answers(learner, referral, "{\"answer\": \"YES\"}").is(200);
        accepts(referral).is(201);
        return Pages.of(person, "/v1/advocacy/cases").stream()
                .filter(open -> open.path("learnerId").asText().equals(learner.subject()))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }
}
