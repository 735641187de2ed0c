package org.withme.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.withme.platform.testing.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class SqlTest {

    private static final UUID ID = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final UUID SOMEBODY = UUID.fromString("018f0000-0000-7000-8000-000000000002");

    @Inject
    Jdbi database;

    @Inject
    AgroalDataSource pool;

    private record Walk(
            UUID id, String title, LocalDate day, Instant at, Set<UUID> people, List<String> words, Integer position) {}

    @BeforeEach
    void empty() {
        database.useHandle(handle -> handle.execute("delete from walk"));
    }

    @Test
    void what_was_written_in_a_transaction_that_is_rolled_back_is_gone() {
        // When
        QuarkusTransaction.begin();
        database.useHandle(handle -> handle.execute("insert into walk (id) values (?)", ID));
        long before = walks();
        QuarkusTransaction.rollback();

        // Then
        assertThat(before).isEqualTo(1);
        assertThat(walks()).isZero();
    }

    @Test
    void a_handle_that_is_closed_does_not_end_the_transaction() {
        // When
        QuarkusTransaction.requiringNew().run(() -> {
            database.useHandle(handle -> handle.execute("insert into walk (id) values (?)", ID));
            database.useHandle(handle -> handle.execute("insert into walk (id) values (?)", SOMEBODY));
            assertThat(QuarkusTransaction.requiringNew().call(this::walks)).isZero();
        });

        // Then
        assertThat(walks()).isEqualTo(2);
    }

    @Test
    void a_transaction_of_the_container_cannot_be_ended_by_a_handle() {
        QuarkusTransaction.requiringNew()
                .run(() -> assertThatThrownBy(() -> database.useHandle(handle -> handle.commit()))
                        .isInstanceOf(JdbiException.class)
                        .hasCauseInstanceOf(SQLException.class));
    }

    @Test
    void a_handle_outside_of_any_transaction_has_one_of_its_own_if_it_begins_one() {
        // When
        try (Handle handle = database.open()) {
            handle.begin();
            handle.execute("insert into walk (id) values (?)", ID);
            handle.rollback();
            handle.begin();
            handle.execute("insert into walk (id) values (?)", SOMEBODY);
            handle.commit();
            assertThat(handle.isInTransaction()).isFalse();
        }

        // Then
        assertThat(read(SOMEBODY)).isPresent();
        assertThat(walks()).isEqualTo(1);
    }

    @Test
    void connections_go_back_whether_a_statement_succeeds_or_fails() {
        // When
        for (int i = 0; i < 20; i++) {
            walks();
            assertThatThrownBy(() -> database.useHandle(handle -> handle.execute("select 1 / 0")))
                    .isInstanceOf(JdbiException.class);
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                        database.useHandle(handle -> handle.execute("insert into walk (id) values (?)", ID));
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }

        // Then
        assertThat(pool.getMetrics().activeCount()).isZero();
        assertThat(pool.getMetrics().leakDetectionCount()).isZero();
        assertThat(walks()).isZero();
    }

    @Test
    void every_kind_of_value_arrives_and_comes_back() {
        // Given
        Walk walk = new Walk(
                ID,
                "Zoë's \\ \"walk\" ?",
                LocalDate.of(2026, 2, 28),
                Instant.parse("2026-03-29T01:30:00.123456Z"),
                Set.of(ID, SOMEBODY),
                List.of("a,b", "{c}", "", "NULL"),
                7);

        // When
        database.useHandle(handle -> handle.createUpdate("""
                        insert into walk (id, title, day, at, people, words, position)
                        values (:id, :title, :day, :at, :people, :words, :position)""")
                .bind("id", walk.id())
                .bind("title", walk.title())
                .bind("day", walk.day())
                .bind("at", walk.at())
                .bindArray("people", UUID.class, walk.people())
                .bindArray("words", String.class, walk.words())
                .bind("position", walk.position())
                .execute());

        // Then
        assertThat(read(ID)).contains(walk);
    }

    @Test
    void nothing_is_a_value_of_every_kind() {
        // When
        database.useHandle(handle -> handle.createUpdate("""
                        insert into walk (id, title, day, at, people, words, data, position)
                        values (:id, :title, :day, :at, :people, :words, :data::jsonb, :position)""")
                .bind("id", ID)
                .bind("title", Optional.empty())
                .bind("day", (LocalDate) null)
                .bind("at", (Instant) null)
                .bind("people", (UUID[]) null)
                .bind("words", (String[]) null)
                .bind("data", (String) null)
                .bind("position", (Integer) null)
                .execute());

        // Then
        assertThat(read(ID)).contains(new Walk(ID, null, null, null, null, null, null));
    }

    @Test
    void sets_of_rows_are_written_as_arrays() {
        // When
        int written = database.withHandle(handle -> handle.createUpdate("""
                        insert into walk (id, title, day, at, position)
                        select * from unnest(:ids, :titles, :days, :moments, :positions)""")
                .bindArray("ids", UUID.class, List.of(ID, SOMEBODY))
                .bindArray("titles", String.class, "one", null)
                .bindArray("days", LocalDate.class, LocalDate.of(2026, 1, 1), null)
                .bindArray("moments", Instant.class, Instant.EPOCH, null)
                .bindArray("positions", Integer.class, List.of(1, 2))
                .execute());

        // Then
        assertThat(written).isEqualTo(2);
        assertThat(read(ID)).contains(new Walk(ID, "one", LocalDate.of(2026, 1, 1), Instant.EPOCH, null, null, 1));
    }

    @Test
    void casts_comparisons_quoted_signs_and_operators_of_jsonb_are_sent_as_they_are_written() {
        // When
        List<String> found = database.withHandle(handle -> handle.createQuery("""
                        with said (data) as (values (:data::jsonb)) -- ':none' and ?
                        select data ->> 'name' || ':colon ?' from said
                         where data ?? 'name' and 1 <:two::int and data @> '{"n": 1}'::jsonb and 'a' = any(:words)""")
                .bind("data", "{\"name\": \"Ann\", \"n\": 1}")
                .bind("two", 2)
                .bindArray("words", String.class, "a", "b")
                .mapTo(String.class)
                .list());

        // Then
        assertThat(found).containsExactly("Ann:colon ?");
    }

    @Test
    void bytes_come_back_from_a_table_and_from_an_array() {
        // Given
        byte[] one = {0, 1, (byte) 0xff};
        byte[] two = "é".getBytes(StandardCharsets.UTF_8);

        // When
        byte[][] read = database.withHandle(handle -> handle.createQuery("select :all")
                .bind("all", new byte[][] {one, two})
                .map((row, context) -> (byte[][]) row.getArray(1).getArray())
                .one());

        // Then
        assertThat(read).isDeepEqualTo(new byte[][] {one, two});
    }

    @Test
    void a_batch_is_one_round_trip_per_so_many_rows() {
        // When
        int[] written = database.withHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("insert into walk (id, position) values (:id, :position)");
            IntStream.range(0, 500)
                    .forEach(i ->
                            batch.bind("id", new UUID(0, i)).bind("position", i).add());
            return batch.execute();
        });

        // Then
        assertThat(written).hasSize(500).containsOnly(1);
        assertThat(walks()).isEqualTo(500);
    }

    @Test
    void a_large_result_is_read_a_part_at_a_time() {
        // When
        List<Integer> first = QuarkusTransaction.requiringNew()
                .call(
                        () -> database.withHandle(handle -> handle
                                .createQuery("select generate_series(1, 1000000000)")
                                .setFetchSize(100)
                                .mapTo(Integer.class)
                                .stream()
                                .limit(3)
                                .toList()));

        // Then
        assertThat(first).containsExactly(1, 2, 3);
    }

    @Test
    void rows_are_copied_on_the_handles_own_connection() {
        // When
        long copied = QuarkusTransaction.requiringNew()
                .call(() -> database.withHandle(handle -> handle.getConnection()
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy walk (id, title) from stdin", new StringReader(ID + "\tcopied\n"))));

        // Then
        assertThat(copied).isEqualTo(1);
        assertThat(read(ID)).get().returns("copied", Walk::title);
    }

    @Test
    void a_failure_does_not_quote_what_was_bound() {
        // When
        JdbiException failure = catchThrowableOfType(
                JdbiException.class,
                () -> database.useHandle(
                        handle -> handle.createUpdate("insert into walk (id, title) values (null, :title)")
                                .bind("title", "Ann's secret")
                                .execute()));

        // Then
        assertThat(failure.getMessage()).contains("null value in column").doesNotContain("values (");
        assertThat(failure).hasCauseInstanceOf(SQLException.class);
    }

    private Optional<Walk> read(UUID id) {
        return database.withHandle(handle -> handle.select("select * from walk where id = ?", id)
                .map(ConstructorMapper.of(Walk.class))
                .findOne());
    }

    private long walks() {
        return database.withHandle(handle ->
                handle.select("select count(*) from walk").mapTo(Long.class).one());
    }
}
