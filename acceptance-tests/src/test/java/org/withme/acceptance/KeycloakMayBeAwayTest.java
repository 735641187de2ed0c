package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.withme.acceptance.world.Answer;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.IlrLearner;
import org.withme.acceptance.world.Person;
import org.withme.acceptance.world.Platform;
import org.withme.acceptance.world.Request;

/** Keycloak signs people in; who is signed in does not need it (its keys are kept). */
@Isolated
class KeycloakMayBeAwayTest {

    private final Platform platform = Platform.running();
    private final College ashdown = College.opens();
    private final IlrLearner zoe = aLearner("A0001");

    @AfterEach
    void keycloak_is_back() {
        if (!platform.keycloakServer().running()) {
            platform.keycloakServer().start();
        }
    }

    @Test
    void while_keycloak_is_stopped_signed_in_people_keep_working() {
        // Given
        Person learner = arrived();
        String preferences = "/v1/learners/" + learner.subject() + "/preferences";

        // When
        platform.keycloakServer().stop();

        // Then
        learner.get("/v1/learners/me").is(200);
        learner.asks("PATCH", preferences)
                .header("If-Match", learner.get(preferences).is(200).etag())
                .json("{\"preferredName\":\"Zo\"}")
                .send()
                .is(200);
        ashdown.mis()
                .sends(ashdown.aReturn().listing(zoe.named("Zoë", "Nowak")))
                .completes();
        ashdown.mis()
                .post("/v1/learners/" + learner.subject() + "/account", "{}")
                .problem(503);
    }

    @Test
    void a_service_restarted_meanwhile_says_503_and_not_ready_and_recovers_by_itself() {
        // Given
        Person learner = arrived();

        // When
        platform.keycloakServer().stop();
        platform.learnerService().kill();
        platform.learnerService().startWithoutWaiting();

        // Then
        await().atMost(Duration.ofSeconds(120))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .untilAsserted(() -> assertThat(ready().status()).isEqualTo(503));
        Answer meanwhile = learner.get("/v1/learners/me");
        meanwhile.problem(503);
        assertThat(meanwhile.header("Retry-After")).isNotBlank();
        Answer withRubbish = Request.to("GET", platform.gateway("/v1/learners/me"))
                .bearer("rubbish")
                .send();
        assertThat(withRubbish.status()).isIn(401, 503);

        // And when
        platform.keycloakServer().start();

        // Then
        await().atMost(Duration.ofSeconds(120))
                .untilAsserted(() -> learner.get("/v1/learners/me").is(200));
        assertThat(platform.learnerService().ready()).isTrue();
    }

    private Answer ready() {
        return Request.to("GET", platform.learnerService().readiness()).send();
    }

    private Person arrived() {
        ashdown.mis().sends(ashdown.aReturn().listing(zoe)).completes();
        Person learner = ashdown.signsUp(zoe);
        learner.token();
        return learner;
    }
}
