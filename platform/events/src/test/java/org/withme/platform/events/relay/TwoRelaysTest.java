package org.withme.platform.events.relay;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.withme.platform.events.EventsConfig;
import org.withme.platform.events.LogReader;
import org.withme.platform.events.NoteWritten;
import org.withme.platform.events.OnRealServers;
import org.withme.platform.events.OutboxWakeUp;
import org.withme.platform.events.ReadNotes;
import org.withme.platform.events.WritingNotes;
import org.withme.platform.events.kafka.KafkaClients;
import org.withme.platform.events.kafka.Topics;

/** The relay of the application and that of a second instance on the same database and Kafka. */
@QuarkusTest
@OnRealServers
class TwoRelaysTest {

    private static final String LANE = "main";
    private static final String TOPIC = "note-events";
    private static final String LEADERS = """
            SELECT pid FROM pg_locks
            WHERE locktype = 'advisory' AND granted
              AND (classid::bigint << 32) + objid::bigint = hashtextextended('relay/main', 0)""";

    @Inject
    EventsConfig config;

    @Inject
    @DataSource("relay")
    javax.sql.DataSource dataSource;

    @Inject
    KafkaClients clients;

    @Inject
    Topics topics;

    @Inject
    WritingNotes writing;

    @Inject
    ReadNotes read;

    private final List<UUID> notes =
            IntStream.range(0, 10).mapToObj(i -> UUID.randomUUID()).toList();

    private RelayMetrics metrics;
    private LaneRelay second;
    private Thread secondInstance;

    @BeforeEach
    void start() {
        await().atMost(30, SECONDS).until(() -> leaders().size() == 1);
        metrics = new RelayMetrics(config, new SimpleMeterRegistry(), dataSource);
        Publisher publisher = new Publisher(clients, topics, config.source(), LANE, TOPIC, false);
        second = new LaneRelay(
                LANE,
                config.relay(),
                dataSource,
                publisher,
                new OutboxWakeUp(),
                metrics,
                new Heart(false, Duration.ofSeconds(2)));
        secondInstance = new Thread(second, "second relay");
        secondInstance.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        second.stop();
        secondInstance.join();
    }

    @Test
    void only_one_of_two_publishes() {
        // When
        write(1, 20);

        // Then
        allRead(20);
        assertThat(leaders()).hasSize(1);
        assertThat(new LogReader().versions(TOPIC, notes))
                .allSatisfy((note, versions) -> assertThat(versions).isEqualTo(numbers(20)));
    }

    @Test
    void the_other_takes_over_when_the_holders_connection_is_cut() {
        // Given
        write(1, 5);

        // When
        cutLeader();
        write(6, 10);

        // Then
        await().atMost(30, SECONDS).until(this::secondLeads);
        allRead(10);
        assertThat(leaders()).hasSize(1);
    }

    @Test
    void the_other_takes_over_when_the_holder_is_stopped() throws InterruptedException {
        // Given
        cutLeader();
        await().atMost(30, SECONDS).until(this::secondLeads);

        // When
        stop();
        write(1, 5);

        // Then
        allRead(5);
        assertThat(leaders()).hasSize(1);
    }

    @Test
    void changes_of_leader_under_load_lose_and_double_nothing() {
        // When
        for (int round = 0; round < 3; round++) {
            write(round * 20 + 1, round * 20 + 10);
            cutLeader();
            write(round * 20 + 11, round * 20 + 20);
            await().atMost(30, SECONDS).until(() -> leaders().size() == 1);
        }

        // Then
        allRead(60);
    }

    private void write(int first, int last) {
        IntStream.rangeClosed(first, last)
                .forEach(number -> writing.write(notes.stream()
                        .map(note -> new NoteWritten(note, String.valueOf(number)))
                        .toArray(NoteWritten[]::new)));
    }

    private void allRead(int last) {
        List<String> expected = numbers(last).stream().map(String::valueOf).toList();
        notes.forEach(note -> await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(read.of(note)).isEqualTo(expected)));
    }

    private void cutLeader() {
        read.column("SELECT pg_terminate_backend(pid) FROM (" + LEADERS + ") AS leader");
    }

    private List<String> leaders() {
        return read.column(LEADERS);
    }

    private boolean secondLeads() {
        return metrics.backlogs().stream().anyMatch(lane -> lane.lane().equals(LANE) && lane.leading());
    }

    private static List<Long> numbers(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Long::valueOf).toList();
    }
}
