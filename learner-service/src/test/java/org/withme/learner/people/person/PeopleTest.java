package org.withme.learner.people.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.platform.identity.Caller;

@QuarkusTest
class PeopleTest {

    @Inject
    People people;

    @Test
    void who_was_seen_in_what_was_rolled_back_is_remembered_the_next_time() {
        // Given
        Caller jo = new Caller(
                UUID.randomUUID().toString(),
                "withme-web",
                Set.of("mentor"),
                Optional.of("90000001"),
                Optional.empty(),
                "Jo");
        QuarkusTransaction.begin();
        people.seen(jo);
        QuarkusTransaction.rollback();

        // When
        QuarkusTransaction.requiringNew().run(() -> people.seen(jo));

        // Then
        assertThat(QuarkusTransaction.requiringNew().call(() -> people.find(jo.subject())))
                .isPresent();
    }
}
