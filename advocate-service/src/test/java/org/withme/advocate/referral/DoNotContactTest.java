package org.withme.advocate.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.advocate.fixture.Advocacy.DO_NOT_CONTACT;
import static org.withme.advocate.fixture.Advocacy.NO;
import static org.withme.advocate.fixture.Advocacy.answer;
import static org.withme.advocate.fixture.Advocacy.offered;
import static org.withme.advocate.fixture.Advocacy.refer;
import static org.withme.advocate.fixture.Advocacy.referral;
import static org.withme.advocate.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
class DoNotContactTest {

    private static final Tokens TUTOR = Who.staff("A tutor", "tutor", ASHDOWN);

    private final UUID sam = aLearner().at(ASHDOWN).id();

    @Test
    void V4_do_not_contact_withdraws_what_is_offered_and_refuses_new_offers_until_the_learner_lifts_it() {
        // Given
        String id = offered(sam, ASHDOWN);

        // When
        as(Who.learner(sam)).put(DO_NOT_CONTACT).then().statusCode(200).body("doNotContact", equalTo(true));
        as(Who.learner(sam)).put(DO_NOT_CONTACT).then().statusCode(200);

        // Then
        referral(Who.learner(sam), id).body("state", equalTo("WITHDRAWN"));
        refer(TUTOR, "{\"learnerId\": \"" + sam + "\"}")
                .statusCode(409)
                .body("type", endsWith("/problems/do-not-contact"));
        refer(Who.learner(sam), "{}").statusCode(409);
        as(TUTOR).delete(DO_NOT_CONTACT).then().statusCode(403);

        // When
        as(Who.learner(sam)).delete(DO_NOT_CONTACT).then().statusCode(204);
        as(Who.learner(sam)).delete(DO_NOT_CONTACT).then().statusCode(204);

        // Then
        as(Who.learner(sam))
                .get(DO_NOT_CONTACT)
                .then()
                .body("doNotContact", equalTo(false))
                .body("decidedAt", notNullValue());
        assertThat(offered(sam, ASHDOWN)).isNotEqualTo(id);
    }

    @Test
    void V4_the_learner_is_asked_once() {
        // Given
        String first = offered(sam, ASHDOWN);
        referral(Who.learner(sam), first).body("mayAnswerDoNotContact", equalTo(true));
        answer(sam, first, "{\"answer\": \"YES\", \"doNotContact\": true}")
                .statusCode(422)
                .body("errors", contains(Broken.at("/doNotContact", ReferralRule.YES_WITHOUT_CONTACT)));

        // When
        answer(sam, first, NO).statusCode(200);
        String second = offered(sam, ASHDOWN);

        // Then
        referral(Who.learner(sam), second).body("mayAnswerDoNotContact", nullValue());

        // When
        answer(sam, second, "{\"answer\": \"NO\", \"doNotContact\": true}").statusCode(200);

        // Then
        as(Who.learner(sam)).get(DO_NOT_CONTACT).then().body("doNotContact", equalTo(true));
    }
}
