package org.withme.platform.events.inbox;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.withme.platform.events.EventsConfig;
import org.withme.platform.events.LogReader;
import org.withme.platform.events.NoteWritten;
import org.withme.platform.events.OnRealServers;
import org.withme.platform.events.ReadNotes;
import org.withme.platform.events.WritingNotes;
import org.withme.platform.testing.KafkaResource;

@QuarkusTest
@OnRealServers
class LaneFreshnessTest {

    private static final String TOPIC = "note-events";

    @Inject
    LaneFreshness freshness;

    @Inject
    WritingNotes writing;

    @Inject
    ReadNotes read;

    @Inject
    EventsConfig config;

    @Inject
    @DataSource("relay")
    javax.sql.DataSource dataSource;

    private final UUID note = UUID.randomUUID();
    private boolean stopped;

    @BeforeEach
    void heard() {
        await().atMost(60, SECONDS).until(() -> !freshness.isSilent(TOPIC));
    }

    @AfterEach
    void kafkaIsBack() {
        if (stopped) {
            KafkaResource.startAgain();
        }
    }

    @Test
    void a_topic_in_which_nothing_happens_is_quiet_and_not_silent() {
        // Given
        int published = new LogReader().size(TOPIC);
        String appended = read.column("SELECT count(*) FROM outbox").get(0);
        Instant before = upTo();

        // When
        await().atMost(30, SECONDS).until(() -> upTo().isAfter(before.plusSeconds(5)));

        // Then
        assertThat(freshness.isSilent(TOPIC)).isFalse();
        assertThat(new LogReader().size(TOPIC)).isEqualTo(published);
        assertThat(read.column("SELECT count(*) FROM outbox")).containsExactly(appended);
    }

    @Test
    void while_its_broker_is_stopped_a_topic_falls_silent_and_health_and_a_metric_say_so() {
        // When
        KafkaResource.kill();
        stopped = true;

        // Then
        await().atMost(30, SECONDS).until(() -> freshness.isSilent(TOPIC));
        given().get("/q/health/well")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'events' }.data.'note-events.silent'", equalTo(true));
        given().get("/q/health").then().statusCode(503).body(containsString("note-events.silent"));
        MeterRegistry metrics = new SimpleMeterRegistry();
        new LaneFreshness(config, metrics, dataSource).look();
        assertThat(metrics.get("withme.topic.silent")
                        .tag("topic", TOPIC)
                        .gauge()
                        .value())
                .isEqualTo(1);
        assertThat(metrics.get("withme.topic.heard.age").gauge().value()).isGreaterThan(4);

        // When
        writing.write(new NoteWritten(note, "meanwhile"));
        KafkaResource.startAgain();
        stopped = false;

        // Then
        await().atMost(60, SECONDS).until(() -> !freshness.isSilent(TOPIC));
        assertThat(read.of(note)).containsExactly("meanwhile");
    }

    @Test
    void an_instance_that_did_not_come_on_as_the_others_keeps_its_partitions_unheard() {
        // Given
        String other = "a-topic-of-three-partitions";
        Instant now = Instant.now();
        freshness.heard(other, 3, Map.of(0, now, 1, now));
        assertThat(oldestOf(other)).isEqualTo(0);

        // When
        freshness.heard(other, 3, Map.of(2, now.minusSeconds(7)));

        // Then
        assertThat(oldestOf(other)).isEqualTo(now.minusSeconds(7).getEpochSecond());
    }

    @Test
    void a_clock_that_is_fast_does_not_lengthen_what_was_heard_and_an_older_moment_takes_nothing_back() {
        // Given
        String other = "a-topic-of-a-fast-clock";
        freshness.heard(other, 1, Map.of(0, Instant.now().plusSeconds(300)));
        long heard = oldestOf(other);
        assertThat(heard).isLessThanOrEqualTo(Instant.now().getEpochSecond());

        // When
        freshness.heard(other, 1, Map.of(0, Instant.now().minusSeconds(300)));

        // Then
        assertThat(oldestOf(other)).isEqualTo(heard);
    }

    private Instant upTo() {
        List<String> oldest = read.column(
                "SELECT to_char(min(up_to) AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') FROM lane_heard WHERE topic = ?",
                TOPIC);
        return Instant.parse(oldest.get(0));
    }

    private long oldestOf(String topic) {
        return Long.parseLong(read.column(
                        "SELECT floor(extract(EPOCH FROM min(up_to)))::bigint FROM lane_heard WHERE topic = ?", topic)
                .get(0));
    }
}
