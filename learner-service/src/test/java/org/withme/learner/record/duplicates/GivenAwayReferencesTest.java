package org.withme.learner.record.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.TheDatabase;

@QuarkusTest
@DisplayName("A reference that was given to somebody else (L3)")
class GivenAwayReferencesTest {

    /** Every column that may name a record of a college by its reference. */
    private static final String COLUMNS = """
            select c.table_name || '.' || c.column_name
              from information_schema.columns c
              join information_schema.tables t using (table_schema, table_name)
             where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
               and (c.column_name like '%learn_ref%' or c.column_name like '%record_ref%')
            """;

    /** What a return said under the reference stays as it was said. */
    private static final Set<String> AS_STATED = Set.of(
            "ilr_change.learn_ref_number",
            "ilr_missing.learn_ref_number",
            "ilr_note.learn_ref_number",
            "ilr_rejection.learn_ref_number",
            "held_learner.learn_ref_number");

    @Test
    void is_renamed_wherever_the_database_names_the_record_of_whoever_bore_it_before() {
        // When
        Set<String> renamed = GivenAwayReferences.NAMINGS.stream()
                .map(naming -> naming.table() + "." + naming.column())
                .collect(Collectors.toSet());

        // Then
        assertThat(TheDatabase.texts(COLUMNS))
                .as("a new column is renamed too, or joins those that keep what a return stated")
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(renamed.stream(), AS_STATED.stream()).toList());
    }
}
