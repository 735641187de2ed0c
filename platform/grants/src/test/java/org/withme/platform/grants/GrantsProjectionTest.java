package org.withme.platform.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.withme.platform.access.Grant;
import org.withme.platform.access.Grants;
import org.withme.platform.events.ReceivedEvent;
import org.withme.platform.identity.Caller;
import org.withme.platform.testing.Calls;
import org.withme.platform.testing.IssuerResource;
import org.withme.platform.testing.PostgresResource;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(IssuerResource.class)
class GrantsProjectionTest {

    private static final String UKPRN = "90000001";

    private final UUID sam = UUID.randomUUID();
    private final UUID samAgain = UUID.randomUUID();
    private final UUID place = UUID.randomUUID();
    private final Caller tutor = person("a-tutor", "tutor");
    private final Caller mentor = person("a-mentor", "mentor");

    @Inject
    GrantsProjection projection;

    @Inject
    Grants grants;

    @Inject
    Consents consents;

    @Inject
    Jdbi database;

    @Test
    void a_college_sees_its_learner_and_stops_after_the_grace_period() {
        // When
        happened(sam, "learner.college-access-changed.v1", "{'ukprn': '90000001'}");

        // Then
        assertThat(grants.of(sam, tutor)).hasSize(1);

        // When
        String longAgo = LocalDate.now().minusDays(400).toString();
        happened(sam, "learner.college-access-changed.v1", "{'ukprn': '90000001', 'lastDay': '" + longAgo + "'}");

        // Then
        assertThat(grants.of(sam, tutor)).isEmpty();
    }

    @Test
    void somebody_on_the_team_sees_what_is_shared_until_the_place_ends() {
        // When
        happened(sam, "learner.relationship-granted.v1", granted());

        // Then
        assertThat(grants.of(sam, mentor)).singleElement().satisfies(grant -> {
            assertThat(grant.kind()).isEqualTo(Grant.Kind.TEAM);
            assertThat(grant.aspects()).isEqualTo(Set.of("iag"));
        });

        // When
        happened(sam, "learner.relationship-ended.v1", ended());

        // Then
        assertThat(grants.of(sam, mentor)).isEmpty();
    }

    @Test
    void a_place_whose_end_arrives_before_its_beginning_stays_ended() {
        // When
        happened(samAgain, "learner.relationship-ended.v1", ended());
        happened(sam, "learner.relationship-granted.v1", granted());

        // Then
        assertThat(grants.of(sam, mentor)).isEmpty();
        assertThat(grants.of(samAgain, mentor)).isEmpty();
    }

    @Test
    void a_merge_moves_what_is_known_to_the_survivor_and_an_unmerge_moves_it_back() {
        // Given
        happened(sam, "learner.college-access-changed.v1", "{'ukprn': '90000002'}");
        happened(samAgain, "learner.relationship-granted.v1", granted());
        UUID consent = UUID.randomUUID();
        happened(samAgain, "learner.consent-given.v1", consent(consent));

        // When
        happened(sam, "learner.merged.v1", both());

        // Then
        assertThat(grants.of(sam, mentor)).hasSize(1);
        assertThat(grants.of(samAgain, mentor)).isEmpty();
        assertThat(consents.of(sam, "careers-feed"))
                .extracting(Consents.Consent::id)
                .containsExactly(consent);

        // When
        happened(sam, "learner.unmerged.v1", both());

        // Then
        assertThat(grants.of(sam, mentor)).isEmpty();
        assertThat(grants.of(samAgain, mentor)).hasSize(1);
        assertThat(consents.of(samAgain, "careers-feed")).hasSize(1);
    }

    @Test
    void a_learner_whose_token_is_older_than_the_merge_is_let_in_as_the_survivor() {
        // When
        happened(sam, "learner.merged.v1", both());

        // Then
        assertThat(learnerOf(samAgain)).isEqualTo(sam.toString());

        // When
        happened(sam, "learner.unmerged.v1", both());

        // Then
        assertThat(learnerOf(samAgain)).isEqualTo(samAgain.toString());
    }

    @Test
    void a_learner_whose_token_is_older_than_the_undoing_of_a_merge_is_themselves_again() {
        // Given
        Tokens token = Tokens.as("learner").subject("account of " + samAgain).learner(sam);
        happened(sam, "learner.merged.v1", both());

        // When
        happened(sam, "learner.unmerged.v1", both().replace("}", ", 'subjects': ['account of " + samAgain + "']}"));

        // Then
        assertThat(letIn(token)).isEqualTo(samAgain.toString());
        assertThat(learnerOf(sam)).isEqualTo(sam.toString());
    }

    @Test
    void a_record_that_was_merged_parted_and_merged_elsewhere_stays_there_in_whatever_order_that_arrives() {
        // Given
        UUID kim = UUID.randomUUID();
        happened(samAgain, "learner.college-access-changed.v1", "{'ukprn': '90000001'}");
        Instant first = Instant.parse("2026-09-01T09:00:00Z");

        // When
        happenedAt(first.plusSeconds(2), kim, "learner.merged.v1", joined(kim, samAgain));
        happenedAt(first, sam, "learner.merged.v1", both());
        happenedAt(first.plusSeconds(1), sam, "learner.unmerged.v1", both());

        // Then
        assertThat(grants.of(kim, tutor)).hasSize(1);
        assertThat(grants.of(sam, tutor)).isEmpty();
    }

    @Test
    void what_arrives_late_for_an_absorbed_record_belongs_to_the_survivor() {
        // Given
        happened(sam, "learner.merged.v1", both());

        // When
        happened(samAgain, "learner.college-access-changed.v1", "{'ukprn': '90000001'}");

        // Then
        assertThat(grants.of(sam, tutor)).hasSize(1);
    }

    @Test
    void what_is_being_written_for_an_absorbed_record_during_the_merge_belongs_to_the_survivor() {
        // Given
        QuarkusTransaction.begin();
        projection.handle(event(samAgain, "learner.college-access-changed.v1", "{'ukprn': '90000001'}"));

        // When
        CompletableFuture<Void> merge = CompletableFuture.runAsync(() -> happened(sam, "learner.merged.v1", both()));
        await().until(this::somebodyWaitsForTheMergeLock);
        QuarkusTransaction.commit();
        merge.join();

        // Then
        assertThat(grants.of(sam, tutor)).hasSize(1);
    }

    @Test
    void a_college_sees_a_merged_learner_while_one_of_their_records_there_is_current() {
        // Given
        happened(sam, "learner.college-access-changed.v1", "{'ukprn': '90000001'}");
        happened(samAgain, "learner.college-access-changed.v1", "{'ukprn': '90000001'}");
        happened(sam, "learner.merged.v1", both());
        String longAgo = LocalDate.now().minusDays(400).toString();

        // When
        happened(samAgain, "learner.college-access-changed.v1", "{'ukprn': '90000001', 'lastDay': '" + longAgo + "'}");

        // Then
        assertThat(grants.of(sam, tutor)).hasSize(1);

        // When
        happened(sam, "learner.college-access-changed.v1", "{'ukprn': '90000001', 'lastDay': '" + longAgo + "'}");

        // Then
        assertThat(grants.of(sam, tutor)).isEmpty();
    }

    @Test
    void a_withdrawn_consent_stands_no_longer_also_if_it_is_given_again_by_a_late_event() {
        // Given
        UUID consent = UUID.randomUUID();
        happened(sam, "learner.consent-given.v1", consent(consent));
        assertThat(consents.of(sam, "careers-feed")).hasSize(1);

        // When
        happened(sam, "learner.consent-withdrawn.v1", consent(consent));
        happened(samAgain, "learner.consent-given.v1", consent(consent));

        // Then
        assertThat(consents.of(sam, "careers-feed")).isEmpty();
        assertThat(consents.of(samAgain, "careers-feed")).isEmpty();
    }

    @Test
    void what_a_return_says_of_many_learners_is_kept_in_order_beside_everything_else() {
        // When
        String longAgo = LocalDate.now().minusDays(400).toString();
        QuarkusTransaction.requiringNew()
                .run(() -> projection.handleAll(List.of(
                        event(
                                sam,
                                "learner.college-access-changed.v1",
                                "{'ukprn': '90000001', 'lastDay': '" + longAgo + "'}"),
                        event(samAgain, "learner.college-access-changed.v1", "{'ukprn': '90000001'}"),
                        event(sam, "learner.college-access-changed.v1", "{'ukprn': '90000001'}"),
                        event(samAgain, "learner.relationship-granted.v1", granted()),
                        event(samAgain, "learner.college-access-changed.v1", "{'ukprn': '90000002'}"))));

        // Then
        assertThat(grants.of(sam, tutor)).singleElement().satisfies(grant -> assertThat(grant.lastDay())
                .isEmpty());
        assertThat(grants.of(samAgain, mentor)).hasSize(2);
    }

    @Test
    void nobody_else_gets_in_while_the_access_events_of_a_learner_are_parked() {
        // Given
        happened(sam, "learner.college-access-changed.v1", "{'ukprn': '90000001'}");

        // When
        QuarkusTransaction.requiringNew()
                .run(() -> database.withHandle(handle -> handle.execute(
                        "INSERT INTO parked_stream (topic, source, stream, version, type, reason) VALUES"
                                + " ('learner-access-events', 'learner-service', ?, 2, 'x', 'x')",
                        sam)));

        // Then
        assertThat(grants.of(sam, tutor)).isEmpty();
    }

    private static String learnerOf(UUID inToken) {
        return letIn(Who.learner(inToken));
    }

    private static String letIn(Tokens token) {
        return Calls.as(token).get("/who-am-i").asString();
    }

    private boolean somebodyWaitsForTheMergeLock() {
        return database.withHandle(handle -> handle.select(
                        "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)")
                .mapTo(Boolean.class)
                .one());
    }

    private void happened(UUID stream, String type, String data) {
        happenedAt(Instant.now(), stream, type, data);
    }

    private void happenedAt(Instant time, UUID stream, String type, String data) {
        QuarkusTransaction.requiringNew().run(() -> projection.handle(event(time, stream, type, data)));
    }

    private static ReceivedEvent event(UUID stream, String type, String data) {
        return event(Instant.now(), stream, type, data);
    }

    private static ReceivedEvent event(Instant time, UUID stream, String type, String data) {
        return new ReceivedEvent(
                UUID.randomUUID(),
                "learner-service",
                "learner-access-events",
                type,
                stream,
                "learner",
                1,
                time,
                json(data),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    private String granted() {
        return "{'relationshipId': '" + place + "', 'subject': 'a-mentor', 'role': 'mentor', 'ukprn': '" + UKPRN
                + "', 'aspects': ['iag']}";
    }

    private String ended() {
        return "{'relationshipId': '" + place + "', 'subject': 'a-mentor', 'role': 'mentor', 'ukprn': '" + UKPRN + "'}";
    }

    private String both() {
        return joined(sam, samAgain);
    }

    private static String joined(UUID survivor, UUID absorbed) {
        return "{'survivor': '" + survivor + "', 'absorbed': '" + absorbed + "'}";
    }

    private static String consent(UUID id) {
        return "{'consentId': '" + id
                + "', 'purpose': 'careers-feed', 'recipient': 'careers-demo', 'scope': ['ambition'], 'wordingVersion': '1'}";
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Caller person(String subject, String role) {
        return new Caller(subject, "withme-web", Set.of(role), Optional.of(UKPRN), Optional.empty(), "Somebody");
    }
}
