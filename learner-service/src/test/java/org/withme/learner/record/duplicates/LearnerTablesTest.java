package org.withme.learner.record.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A new table about a learner cannot miss a merge. */
@QuarkusTest
class LearnerTablesTest {

    /** What names a learner and does not move, and why. */
    private static final Map<String, String> STAYS = Map.ofEntries(
            Map.entry("preferences", "each record keeps its own words; the survivor's count"),
            Map.entry("possible_duplicate", "it asks about the two records themselves"),
            Map.entry("learner_merge", "it is the merge"),
            Map.entry("journey_entry", "origins are resolved when a journey is read"),
            Map.entry("journey_place", "it counts the entries of an origin"),
            Map.entry("record_read", "origins are resolved when the log is read"),
            Map.entry("concern_receipt", "it says of which record it was, and nobody lists it by learner"),
            Map.entry("held_learner", "it names the record that a key found; the answer resolves it"),
            Map.entry("message_choice", "it is an account's; which learner that is today, the account says"),
            Map.entry("ilr_change", "it tells what a return did to a record, then and there"),
            Map.entry("ilr_missing", "it tells what one return did not list"),
            Map.entry("idempotency_key", "an answer is kept for two days for the id that was asked for"));

    private static final String NAMES_A_LEARNER = """
            select distinct c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
             where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and not a.attisdropped
               and not c.relispartition
               and (a.attname in ('learner_id', 'other_learner_id', 'learner_origin')
                    or exists (select from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid
                               and k.confrelid = 'learner'::regclass and a.attnum = any (k.conkey)))""";

    private static final String FOLLOWS = """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
             where a.attname = 'learner_origin' and a.attnotnull
               and exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                           where t.tgrelid = c.oid and p.proname = 'belong_to_survivor')""";

    @Inject
    DataSource database;

    @Test
    void every_table_that_names_a_learner_follows_merges_or_says_why_not() throws SQLException {
        Set<String> known = new TreeSet<>(STAYS.keySet());
        known.addAll(names("select name from learner_table"));

        assertThat(names(NAMES_A_LEARNER)).isEqualTo(known);
    }

    @Test
    void a_row_of_a_table_that_follows_is_written_for_the_survivor() throws SQLException {
        assertThat(names(FOLLOWS)).isEqualTo(names("select name from learner_table"));
    }

    private Set<String> names(String sql) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }
}
