package org.withme.learner.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.withme.learner.people.directory.FakeKeycloak;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Who;

@QuarkusTest
class SynchronisingAccountsTest {

    private static final String TOLD = "update account set told = learner_id where learner_origin = ?";
    private static final String UNTOLD = "update account set told = uuidv7() where learner_origin = ?";
    private static final String IS_UNTOLD =
            "select count(*) from account where told <> learner_id and learner_origin = ?";

    private List<UUID> learners;

    @BeforeEach
    void threeHaveAccounts() {
        learners = Stream.generate(SynchronisingAccountsTest::withAnAccount)
                .limit(3)
                .toList();
    }

    @AfterEach
    void nobodyIsLeft() {
        FakeKeycloak.bringUp();
        learners.forEach(learner -> TheDatabase.write(TOLD, learner));
    }

    @Test
    void an_account_that_the_directory_refuses_holds_up_no_other() {
        // Given
        UUID first = learners.get(0);
        UUID middle = learners.get(1);
        UUID last = learners.get(2);
        FakeKeycloak.refuses(first.toString());
        FakeKeycloak.refuses(last.toString());

        // When
        learners.forEach(learner -> TheDatabase.write(UNTOLD, learner));

        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> TheDatabase.count(IS_UNTOLD, middle) == 0);
        assertThat(TheDatabase.count(IS_UNTOLD, first)).isOne();
        assertThat(TheDatabase.count(IS_UNTOLD, last)).isOne();
    }

    private static UUID withAnAccount() {
        UUID learner = aLearner().at(ASHDOWN).exists();
        as(Who.mis(ASHDOWN), "{}")
                .post("/v1/learners/{learnerId}/account", learner)
                .then()
                .statusCode(201);
        return learner;
    }
}
