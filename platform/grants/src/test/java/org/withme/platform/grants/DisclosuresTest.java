package org.withme.platform.grants;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.events.ReceivedEvent;
import org.withme.platform.identity.Caller;
import org.withme.platform.testing.IssuerResource;
import org.withme.platform.testing.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(IssuerResource.class)
@DisplayName("What is disclosed to a safeguarding lead (W3)")
class DisclosuresTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RELEASED = "learner.disclosure-released.v1";
    private static final String ENDED = "learner.disclosure-ended.v1";

    private final UUID sam = UUID.randomUUID();
    private final UUID samAgain = UUID.randomUUID();
    private final UUID disclosure = UUID.randomUUID();
    private final Caller lead = lead("a-lead", "90000001");

    @Inject
    GrantsProjection projection;

    @Inject
    Disclosures disclosures;

    @Inject
    Jdbi database;

    @Test
    void W3_what_was_released_is_open_to_that_person_at_that_college_for_those_records() {
        // When
        happened(sam, RELEASED, released(Duration.ofHours(1)));

        // Then
        assertThat(disclosures.to(lead, disclosure, "ADVOCACY")).contains(new Disclosed(disclosure, sam, "90000001"));
        assertThat(disclosures.to(lead, disclosure, "GUIDANCE")).isEmpty();
        assertThat(disclosures.to(lead("another", "90000001"), disclosure, "ADVOCACY"))
                .isEmpty();
        assertThat(disclosures.to(lead("a-lead", "90000002"), disclosure, "ADVOCACY"))
                .isEmpty();
        assertThat(disclosures.to(lead, UUID.randomUUID(), "ADVOCACY")).isEmpty();
    }

    @Test
    void W3_a_release_whose_time_is_over_opens_nothing() {
        happened(sam, RELEASED, released(Duration.ofSeconds(-1)));
        assertThat(disclosures.to(lead, disclosure, "ADVOCACY")).isEmpty();
    }

    @Test
    void W3_an_end_counts_also_if_it_arrives_before_its_release() {
        // When
        happened(samAgain, ENDED, about());
        happened(sam, RELEASED, released(Duration.ofHours(1)));

        // Then
        assertThat(disclosures.to(lead, disclosure, "ADVOCACY")).isEmpty();
    }

    @Test
    void W3_an_ended_one_opens_nothing_and_a_repeated_release_does_not_open_it_again() {
        // Given
        happened(sam, RELEASED, released(Duration.ofHours(1)));

        // When
        happened(sam, ENDED, about());
        happened(sam, RELEASED, released(Duration.ofHours(1)));

        // Then
        assertThat(disclosures.to(lead, disclosure, "ADVOCACY")).isEmpty();
    }

    @Test
    void W3_a_disclosure_follows_its_learner_through_a_merge_and_back() {
        // Given
        happened(samAgain, RELEASED, released(Duration.ofHours(1)));
        ObjectNode both =
                JSON.createObjectNode().put("survivor", sam.toString()).put("absorbed", samAgain.toString());

        // When
        happened(sam, "learner.merged.v1", both);

        // Then
        assertThat(disclosures.to(lead, disclosure, "ADVOCACY"))
                .hasValueSatisfying(open -> assertThat(open.learner()).isEqualTo(sam));

        // When
        happened(sam, "learner.unmerged.v1", both);

        // Then
        assertThat(disclosures.to(lead, disclosure, "ADVOCACY"))
                .hasValueSatisfying(open -> assertThat(open.learner()).isEqualTo(samAgain));
    }

    @Test
    void W3_nothing_is_open_while_the_access_events_of_the_learner_are_parked() {
        // Given
        happened(sam, RELEASED, released(Duration.ofHours(1)));

        // When
        QuarkusTransaction.requiringNew()
                .run(() -> database.withHandle(handle -> handle.execute(
                        "INSERT INTO parked_stream (topic, source, stream, version, type, reason) VALUES"
                                + " ('learner-access-events', 'learner-service', ?, 2, 'x', 'x')",
                        sam)));

        // Then
        assertThat(disclosures.to(lead, disclosure, "ADVOCACY")).isEmpty();
    }

    private ObjectNode about() {
        return JSON.createObjectNode().put("disclosureId", disclosure.toString());
    }

    private ObjectNode released(Duration lasting) {
        ObjectNode data = about();
        data.put("ukprn", "90000001")
                .put("subject", "a-lead")
                .put("until", Instant.now().plus(lasting).toString())
                .putArray("records")
                .add("ADVOCACY");
        return data;
    }

    private void happened(UUID stream, String type, JsonNode data) {
        QuarkusTransaction.requiringNew()
                .run(() -> projection.handle(new ReceivedEvent(
                        UUID.randomUUID(),
                        "learner-service",
                        "learner-access-events",
                        type,
                        stream,
                        "learner",
                        1,
                        Instant.now(),
                        data,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "")));
    }

    private static Caller lead(String subject, String ukprn) {
        return new Caller(subject, "withme-web", Set.of("dsl"), Optional.of(ukprn), Optional.empty(), "Somebody");
    }
}
