package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.IlrLearner.aLearner;
import static org.withme.acceptance.world.IlrLearner.learners;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.IlrLearner;
import org.withme.acceptance.world.IlrReturn;
import org.withme.acceptance.world.ImportRun;
import org.withme.acceptance.world.Person;
import org.withme.acceptance.world.Platform;
import org.withme.acceptance.world.PublishedEvent;
import org.withme.acceptance.world.RawConnection;
import org.withme.acceptance.world.ServiceDatabase;
import org.withme.acceptance.world.Topics;
import org.withme.stack.ServiceProcess;

/** kill -9: what was acknowledged is there afterwards, what was not is whole or absent (R1 to R5). */
@Isolated
class ACrashLosesNothingTest {

    private static final int MANY = 8_000;

    private final Platform platform = Platform.running();
    private final College ashdown = College.opens();

    @Test
    void an_import_killed_in_the_middle_is_finished_after_the_restart_and_nothing_is_half_or_doubled() {
        // Given
        ImportRun run = ashdown.mis().sends(ashdown.aReturn().listing(learners("A", MANY)));
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .until(() -> recordsOf(ashdown) > 0);

        // When
        platform.learnerService().kill();
        long atTheCrash = recordsOf(ashdown);
        platform.learnerService().start();
        run.completes();

        // Then
        assertThat(atTheCrash).as("learners applied before the crash").isBetween(1L, MANY - 1L);
        assertThat(run.count("learners/read")).isEqualTo(MANY);
        assertThat(run.count("learners/created")).isEqualTo(MANY);
        assertThat(run.count("enrolments/created")).isEqualTo(MANY);
        assertThat(recordsOf(ashdown)).isEqualTo(MANY);
        assertThat(ServiceDatabase.LEARNER.number("""
                        select count(*) from college_record r where ukprn = ? and not exists (
                            select from enrolment e
                            where e.ukprn = r.ukprn and e.learn_ref_number = r.learn_ref_number)""", ashdown.ukprn()))
                .as("half learners")
                .isZero();
        assertEventsAreTheChangesAndEachTookEffectOnce();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "learner-service"})
    void an_upload_that_a_crash_cuts_off_leaves_no_import_and_the_next_one_lands(String crashing) {
        // Given
        IlrReturn ilr = ashdown.aReturn().listing(learners("A", 20));
        ServiceProcess service = crashing.equals("gateway") ? platform.gateway() : platform.learnerService();
        String head = "POST /v1/mis/ilr-imports?fileName=" + ilr.fileName() + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/xml\r\nContent-Length: " + ilr.bytes().length
                + "\r\nAuthorization: Bearer " + ashdown.mis().token() + "\r\n\r\n";

        // When
        try (RawConnection upload = RawConnection.open()) {
            upload.write(head + ilr.xml().substring(0, 9_000));
            service.kill();
        }
        service.start();

        // Then
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        ashdown.mis().get("/v1/mis/ilr-imports").is(200).at("/items"))
                .isEmpty());
        ashdown.mis().sends(ilr).completes();
        assertThat(recordsOf(ashdown)).isEqualTo(20);
    }

    @Test
    void a_write_that_was_acknowledged_before_the_crash_is_there_after_it_with_its_event() {
        // Given
        IlrLearner zoe = aLearner("A0001");
        ashdown.mis().sends(ashdown.aReturn().listing(zoe)).completes();
        Person learner = ashdown.signsUp(zoe);
        String preferences = "/v1/learners/" + learner.subject() + "/preferences";

        // When
        learner.asks("PATCH", preferences)
                .header("If-Match", learner.get(preferences).is(200).etag())
                .json("{\"preferredName\":\"Zo\"}")
                .send()
                .is(200);
        platform.learnerService().kill();
        platform.learnerService().start();

        // Then
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> assertThat(
                        learner.get(preferences).is(200).at("/preferredName").asText())
                .isEqualTo("Zo"));
        assertThat(Topics.of(learner.subject()).stream()
                        .filter(event -> event.type().equals("learner.preferences-changed.v1"))
                        .map(PublishedEvent::id)
                        .distinct())
                .hasSize(1);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(learner.get("/v1/learners/" + learner.subject() + "/journey")
                                .is(200)
                                .json()
                                .findValuesAsText("type"))
                        .containsOnlyOnce("learner.preferences-changed.v1"));
    }

    /** The topic may repeat a record (a relay that dies before its mark sends again), but never with another id. */
    private void assertEventsAreTheChangesAndEachTookEffectOnce() {
        List<String> committed = ServiceDatabase.LEARNER.column("""
                select o.aggregatetype || '/' || o.aggregateid || '/' || o.version || '/' || o.id from outbox o
                join college_record r on r.learner_id::text = o.aggregateid::text where r.ukprn = ?""", ashdown.ukprn());
        Collection<String> learners = new TreeSet<>(ServiceDatabase.LEARNER.column(
                "select learner_id from college_record where ukprn = ?", ashdown.ukprn()));
        List<PublishedEvent> published = Topics.settled(event -> learners.contains(event.key()));
        assertThat(published.stream()
                        .map(event -> event.place() + "/" + event.id())
                        .collect(Collectors.toSet()))
                .hasSameSizeAs(committed)
                .containsAll(committed);
        assertThat(idsByPlace(published))
                .allSatisfy((place, ids) -> assertThat(ids).hasSize(1));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(ServiceDatabase.LEARNER.number("""
                                select count(*) from journey_entry j
                                join college_record r on r.learner_id = j.learner_id
                                where r.ukprn = ? and j.type = 'learner.enrolled.v1'""", ashdown.ukprn()))
                        .isEqualTo(MANY));
        assertThat(ServiceDatabase.LEARNER.number("select count(*) from parked_stream"))
                .isZero();
        assertThat(learners)
                .allSatisfy(learner -> assertThat(UUID.fromString(learner)).isNotNull());
    }

    private static Map<String, TreeSet<String>> idsByPlace(List<PublishedEvent> events) {
        return events.stream()
                .collect(Collectors.groupingBy(
                        PublishedEvent::place,
                        TreeMap::new,
                        Collectors.mapping(PublishedEvent::id, Collectors.toCollection(TreeSet::new))));
    }

    private static long recordsOf(College college) {
        return ServiceDatabase.LEARNER.number("select count(*) from college_record where ukprn = ?", college.ukprn());
    }
}
