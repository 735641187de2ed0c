package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.Answer;
import org.withme.acceptance.world.Browser;
import org.withme.acceptance.world.Caller;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.IlrLearner;
import org.withme.acceptance.world.Keycloak;
import org.withme.acceptance.world.Person;
import org.withme.acceptance.world.Platform;
import org.withme.acceptance.world.Request;

/** The real Keycloak: how a learner comes to an account, and what they can never change about it. */
class AnAccountIsTheLearnersOwnTest {

    private final College ashdown = College.opens();
    private final IlrLearner zoe = aLearner("A0001");

    @Test
    void a_temporary_password_opens_nothing_until_the_learner_has_chosen_their_own() {
        // Given
        Answer opened = accountOpenedBy(ashdown.mis());
        String username = opened.at("/username").asText();
        String temporary = opened.at("/temporaryPassword").asText();

        // When
        Answer direct = Keycloak.passwordGrant(username, temporary);
        Browser browser = Browser.opened().signsIn(username, temporary);

        // Then
        assertThat(direct.status()).isEqualTo(400);
        assertThat(browser.mustChooseAPassword()).isTrue();
        String token = browser.chooses("a password of my own 7").token();
        assertThat(Keycloak.claims(token).path("learner_id").asText()).isEqualTo(ashdown.learnerId(zoe));
        Request.to("GET", Platform.running().gateway("/v1/learners/me"))
                .bearer(token)
                .send()
                .is(200);
    }

    @Test
    void the_temporary_password_is_told_once_and_never_stored_by_a_cache() {
        // Given
        Answer opened = accountOpenedBy(ashdown.employs("mis-administrator"));

        // Then
        assertThat(opened.header("Cache-Control")).contains("no-store");
        assertThat(opened.at("/temporaryPassword").asText()).isNotBlank();
    }

    @Test
    void asking_twice_finds_the_account_and_does_not_make_another() {
        // Given
        Person learner = arrived();

        // When
        Answer again = accountOpenedBy(ashdown.mis());

        // Then
        assertThat(again.at("/username").asText()).isEqualTo(learner.username());
        assertThat(again.json().has("temporaryPassword")).isFalse();
        learner.signsIn();
    }

    @Test
    void a_learner_cannot_become_somebody_else_through_the_account_api() {
        // Given
        Person learner = arrived();
        String own = ashdown.learnerId(zoe);
        String token = Keycloak.passwordGrant(learner.username(), learner.password(), "openid own-account")
                .is(200)
                .at("/access_token")
                .asText();
        Answer account = account("GET", token).send().is(200);

        // When
        for (List<String> claim : List.of(
                List.of("learner_id", "00000000-0000-7000-8000-000000000001"), List.of("ukprn", ashdown.ukprn()))) {
            ObjectNode changed = account.json().deepCopy();
            changed.withObjectProperty("attributes").putArray(claim.get(0)).add(claim.get(1));
            account("POST", token).json(changed.toString()).send();
        }

        // Then
        learner.signsIn();
        JsonNode claims = Keycloak.claims(learner.token());
        assertThat(claims.path("learner_id").asText()).isEqualTo(own);
        assertThat(claims.has("ukprn")).isFalse();
        assertThat(learner.get("/v1/learners/me").is(200).at("/id").asText()).isEqualTo(own);
    }

    private static Request account(String method, String token) {
        return Request.to(method, Platform.running().keycloak("/realms/withme/account"))
                .header("Accept", "application/json")
                .bearer(token);
    }

    private Answer accountOpenedBy(Caller somebody) {
        return somebody.post("/v1/learners/" + known() + "/account", "{}");
    }

    private String known() {
        ashdown.mis().sends(ashdown.aReturn().listing(zoe)).completes();
        return ashdown.learnerId(zoe);
    }

    private Person arrived() {
        known();
        return ashdown.signsUp(zoe);
    }
}
