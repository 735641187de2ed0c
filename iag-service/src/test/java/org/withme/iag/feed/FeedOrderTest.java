package org.withme.iag.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.iag.feed.FeedFixture.words;
import static org.withme.iag.fixture.LearnerFixture.aLearner;
import static org.withme.iag.fixture.Said.ambition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.TheDatabase;

/** I11 and I12: a cursor never passes what is still to be committed, and a page costs the same at any depth. */
@QuarkusTest
class FeedOrderTest {

    private static final int WRITERS = 6;
    private static final int READERS = 3;
    private static final int EACH = 8;
    private static final int PAGE = 50;
    private static final int MANY = 20_000;

    @Test
    void I11_readers_who_only_go_forward_miss_nothing_that_many_write_at_once() throws Exception {
        // Given
        FeedFixture hub = new FeedFixture();
        ExecutorService people = Executors.newFixedThreadPool(WRITERS + READERS);
        List<Future<List<String>>> writing = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            UUID learner = aLearner().exists();
            hub.isTrustedBy(learner, "ambition");
            writing.add(people.submit(declaring(learner)));
        }

        // When
        List<Future<List<String>>> reading = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            reading.add(people.submit(following(hub.anotherReader(), writing)));
        }
        people.shutdown();

        // Then
        List<String> written = new ArrayList<>();
        for (Future<List<String>> writer : writing) {
            written.addAll(writer.get());
        }
        for (Future<List<String>> reader : reading) {
            assertThat(reader.get()).containsExactlyInAnyOrderElementsOf(written);
        }
    }

    @Test
    void I11_a_change_that_is_committed_late_comes_after_the_cursor_however_early_it_began() throws SQLException {
        // Given
        UUID sam = aLearner().exists();
        FeedFixture hub = new FeedFixture();
        hub.isTrustedBy(sam, "ambition");
        ambition(sam, "Early");
        hub.follow();
        try (Connection slow = TheDatabase.connection()) {
            slow.setAutoCommit(false);
            change(slow, hub.client());

            // When
            ambition(sam, "Meanwhile");
            assertThat(words(hub.follow())).containsExactly("Meanwhile");
            slow.commit();
            slow.setAutoCommit(true);
        }

        // Then
        assertThat(words(hub.follow())).containsExactly("Early");
    }

    @Test
    void I11_a_long_transaction_in_another_database_of_the_cluster_hides_nothing() throws SQLException {
        // Given
        UUID sam = aLearner().exists();
        FeedFixture hub = new FeedFixture();
        hub.isTrustedBy(sam, "ambition");
        try (Connection elsewhere = anotherDatabase();
                Statement statement = elsewhere.createStatement()) {
            elsewhere.setAutoCommit(false);
            statement.execute("select pg_current_xact_id()");

            // When
            ambition(sam, "Turbines");

            // Then
            assertThat(words(hub.follow())).containsExactly("Turbines");
            elsewhere.rollback();
        }
    }

    @Test
    void I11_a_writer_does_not_wait_for_whoever_reads() throws SQLException {
        // Given
        UUID sam = aLearner().exists();
        FeedFixture hub = new FeedFixture();
        hub.isTrustedBy(sam, "ambition");
        try (Connection reader = TheDatabase.connection();
                PreparedStatement lock = reader.prepareStatement(
                        "select pg_advisory_xact_lock(hashtextextended('careers-feed ' || ?, 0))")) {
            reader.setAutoCommit(false);
            lock.setString(1, hub.client());
            lock.execute();

            // When
            ambition(sam, "Turbines");
            reader.rollback();
            reader.setAutoCommit(true);
        }

        // Then
        assertThat(words(hub.follow())).containsExactly("Turbines");
    }

    @Test
    void I12_a_page_reads_no_more_rows_than_it_has_at_any_depth() throws SQLException, IOException {
        // Given
        FeedFixture hub = new FeedFixture();
        UUID consent = hub.isTrustedBy(aLearner().exists(), "ambition");
        TheDatabase.write(
                "insert into feed_entry (id, consent_id, item_kind, scope, item_id, content)"
                        + " select gen_random_uuid(), ?, 'AMBITION', 'ambition', gen_random_uuid(), '{}'"
                        + " from generate_series(1, ?)",
                consent,
                MANY);
        TheDatabase.write(
                "insert into feed_change (client_id, entry_id, position)"
                        + " select ?, id, row_number() over () from feed_entry where consent_id = ?",
                hub.client(),
                consent);

        // When
        List<Scan> first = scans(hub.client(), 0);
        List<Scan> last = scans(hub.client(), MANY - PAGE);

        // Then
        assertThat(first).contains(new Scan("feed_change", PAGE)).allMatch(scan -> scan.rows() <= PAGE);
        assertThat(last).contains(new Scan("feed_change", PAGE)).allMatch(scan -> scan.rows() <= PAGE);
    }

    /** How many rows of a table a plan read, dropped ones included. */
    private record Scan(String table, long rows) {}

    private static Callable<List<String>> declaring(UUID learner) {
        return () -> IntStream.range(0, EACH)
                .mapToObj(number -> learner + " " + number)
                .peek(words -> ambition(learner, words))
                .toList();
    }

    /** Goes on until everybody has written, and once more. */
    private static Callable<List<String>> following(FeedFixture reader, List<Future<List<String>>> writing) {
        return () -> {
            List<String> seen = new ArrayList<>();
            while (!writing.stream().allMatch(Future::isDone)) {
                seen.addAll(words(reader.follow()));
            }
            seen.addAll(words(reader.follow()));
            return seen;
        };
    }

    /** What was shared first changes again; nothing says so until the commit. */
    private static void change(Connection connection, String client) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(
                "insert into feed_change (client_id, entry_id) select client_id, entry_id from feed_change"
                        + " where client_id = ? order by position limit 1")) {
            change.setString(1, client);
            assertThat(change.executeUpdate()).isOne();
        }
    }

    private static Connection anotherDatabase() throws SQLException {
        String url = setting("quarkus.datasource.jdbc.url").replaceFirst("/iag(?=$|\\?)", "/postgres");
        assertThat(url).contains("/postgres");
        return DriverManager.getConnection(
                url, setting("quarkus.datasource.username"), setting("quarkus.datasource.password"));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    /** Every scan of the page's plan. */
    private static List<Scan> scans(String client, long after) throws SQLException, IOException {
        try (Connection connection = TheDatabase.connection();
                PreparedStatement explain =
                        connection.prepareStatement("explain (analyze, format json) " + Feeds.PAGE)) {
            explain.setString(1, client);
            explain.setLong(2, after);
            explain.setLong(3, MANY);
            explain.setInt(4, PAGE);
            try (ResultSet row = explain.executeQuery()) {
                row.next();
                List<Scan> scans = new ArrayList<>();
                collect(new ObjectMapper().readTree(row.getString(1)).get(0).get("Plan"), scans);
                return scans;
            }
        }
    }

    private static void collect(JsonNode node, List<Scan> scans) {
        if (node.has("Relation Name")) {
            long rows = Math.round(node.path("Actual Rows").asDouble()
                            * node.path("Actual Loops").asDouble())
                    + node.path("Rows Removed by Filter").asLong();
            scans.add(new Scan(node.path("Relation Name").asText(), rows));
        }
        StreamSupport.stream(node.path("Plans").spliterator(), false).forEach(child -> collect(child, scans));
    }
}
