package org.withme.acceptance.world;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** What a learner agreed to, known to the service that acts on it. */
public record Consent(Person learner, String id) {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** The careers service may read the ambition and the action plan. */
    public static Consent toTheCareersFeed(Person learner) {
        return given(learner, "careers-feed", Application.CAREERS.client(), "\"ambition\", \"action-plan\"", "iag");
    }

    /** The college may telephone after the learner has left. */
    public static Consent toOutreach(Person learner, College college) {
        return given(learner, "outreach-after-leaving", college.ukprn(), "\"telephone\"", "advocate");
    }

    private static Consent given(Person learner, String purpose, String recipient, String scope, String knownTo) {
        String id = learner.post(
                        "/v1/learners/" + learner.subject() + "/consents", """
                {"purpose": "%s", "recipient": "%s", "scope": [%s], "wordingVersion": "2026-1"}""".formatted(purpose, recipient, scope))
                .is(201)
                .at("/id")
                .asText();
        await("the consent at " + knownTo + "-service")
                .atMost(LIMIT)
                .until(() -> new ServiceDatabase(knownTo)
                                .number("select count(*) from consent_grant where consent_id::text = ?", id)
                        == 1);
        return new Consent(learner, id);
    }

    public Answer isWithdrawn() {
        return learner.post("/v1/learners/" + learner.subject() + "/consents/" + id + "/withdraw", "{}");
    }
}
