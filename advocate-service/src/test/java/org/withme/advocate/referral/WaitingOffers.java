package org.withme.advocate.referral;

import static org.withme.advocate.fixture.Advocacy.REFERRALS;
import static org.withme.advocate.fixture.Advocacy.supervisor;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** What staff of Ashdown do about offers that wait, and what learners do about answers that were entered for them. */
final class WaitingOffers {

    static final Tokens RUTH = Who.staff("Ruth Vale", "mentor", ASHDOWN);
    static final Tokens ROBIN = supervisor(ASHDOWN);
    static final String BY_TELEPHONE = "{\"answer\": \"YES\", \"said\": {\"how\": \"TELEPHONE\"}}";

    private WaitingOffers() {}

    static String offer(UUID learner) {
        return "/v1/advocacy/learners/" + learner + "/offer";
    }

    static ValidatableResponse enter(Tokens staff, UUID learner, String body) {
        return as(staff, body).post(offer(learner) + "/answer").then();
    }

    static ValidatableResponse bring(UUID learner) {
        return as(ROBIN).post(offer(learner) + "/bring").then();
    }

    /** By the learner, to an answer that was entered. */
    static ValidatableResponse respond(UUID learner, String referral, String verb) {
        return as(Who.learner(learner))
                .post(REFERRALS + "/{id}/" + verb, referral)
                .then();
    }

    static List<String> published(String referral) {
        return TheDatabase.texts(
                "select type from outbox where payload ->> 'referralId' = ? order by version", referral);
    }
}
