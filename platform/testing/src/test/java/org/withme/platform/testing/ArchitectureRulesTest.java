package org.withme.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule bites: it finds exactly what is wrong in a sample that breaks it, and nothing in a tidy one. */
class ArchitectureRulesTest {

    @Test
    void a_tidy_feature_passes_every_rule() {
        assertThat(ArchitectureRules.violations(ArchitectureRules.all(), sample("tidy")))
                .isEmpty();
    }

    @Test
    void the_check_tells_every_violation_of_the_main_classes_at_once() {
        assertThatThrownBy(() -> ArchitectureRules.check("org.withme.platform.testing", ""))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("calls method <java.time.Instant.now()>")
                .hasMessageContaining("calls method <java.util.UUID.randomUUID()>")
                .hasMessageNotContaining("org.withme.samples");
    }

    @Test
    void a_resource_that_meets_what_is_stored_is_found() {
        List<String> violations = found(ArchitectureRules.resourcesOnlyDelegate(), "meddling");
        assertThat(violations)
                .anyMatch(text -> text.contains("EntityResource") && text.contains("meddling.Walk>"))
                .anyMatch(text -> text.contains("RepositoryResource") && text.contains("meddling.Walks"))
                .anyMatch(text -> text.contains("SqlResource") && text.contains("javax.sql.DataSource"))
                .anyMatch(text -> text.contains("JdbiResource") && text.contains("org.jdbi.v3.core.Jdbi"))
                .anyMatch(text -> text.contains("OutboxResource") && text.contains("events.Outbox"));
    }

    @Test
    void a_transaction_outside_of_a_use_case_is_found() {
        assertThat(found(ArchitectureRules.transactionsInUseCases(), "transaction"))
                .hasSize(2)
                .anyMatch(text -> text.contains("TransactionalResource"))
                .anyMatch(text -> text.contains("TransactionalWalks"));
    }

    @Test
    void an_event_from_elsewhere_than_a_use_case_is_found() {
        assertThat(found(ArchitectureRules.eventsFromUseCases(), "outbox"))
                .hasSize(2)
                .anyMatch(text -> text.contains("Walks.store"))
                .anyMatch(text -> text.contains("WalkingAway.leave"));
    }

    @Test
    void an_entity_that_would_undo_a_merge_is_found() {
        assertThat(found(ArchitectureRules.learnersMovedByMergesOnly(), "moved"))
                .singleElement()
                .asString()
                .contains("moved.Walk.learnerId is neither an id nor @Column(updatable = false)");
    }

    @Test
    void a_use_case_without_a_decision_and_one_that_decides_late_are_found() {
        assertThat(found(ArchitectureRules.decisionFirst(), "undecided"))
                .hasSize(3)
                .anyMatch(text -> text.contains("PlanningWalks.cancelAll() makes no access decision"))
                .anyMatch(text -> text.contains("PlanningWalks.never() makes no access decision"))
                .anyMatch(text -> text.contains("Before the access decision") && text.contains("PlanningWalks.late"));
    }

    @Test
    void a_change_by_staff_that_says_no_purpose_is_found() {
        assertThat(found(ArchitectureRules.effortTold(), "effortless"))
                .singleElement()
                .asString()
                .contains("PlanningWalks.forNothing(java.lang.String) is done by staff and says no purpose");
    }

    @Test
    void an_operation_that_is_hidden_or_unsecured_is_found() {
        assertThat(found(ArchitectureRules.operationsPublicAndSecured(), "open"))
                .hasSize(2)
                .anyMatch(text -> text.contains("unsecured() has no security annotation"))
                .anyMatch(text -> text.contains("hidden() is not public"));
    }

    @Test
    void an_operation_that_does_not_say_what_it_writes_or_reads_is_found() {
        assertThat(found(ArchitectureRules.mediaTypesSaid(), "silent"))
                .hasSize(2)
                .anyMatch(text -> text.contains("writesAnything() has no @Produces"))
                .anyMatch(text -> text.contains("readsAnything(java.lang.String) reads a body and has no @Consumes"));
    }

    @Test
    void a_statement_that_is_made_or_bound_by_hand_is_found() {
        assertThat(found(ArchitectureRules.sqlThroughJdbi(), "jdbc"))
                .hasSize(2)
                .anyMatch(text -> text.contains("Walks.prepared()") && text.contains("Connection.prepareStatement"))
                .anyMatch(text -> text.contains("Walks.bind(") && text.contains("PreparedStatement.setString"));
    }

    @Test
    void a_payload_that_is_looked_up_field_by_field_is_found() {
        assertThat(found(ArchitectureRules.payloadsAsRecords(), "payload"))
                .singleElement()
                .asString()
                .contains("WalkReader.lookedUp", "ReceivedEvent.data()");
    }

    @Test
    void the_wall_clock_and_random_ids_are_found() {
        assertThat(found(ArchitectureRules.timeAndIdsInjected(), "clock"))
                .hasSize(3)
                .anyMatch(text -> text.contains("Instant.now()"))
                .anyMatch(text -> text.contains("LocalDate.now(java.time.ZoneId)"))
                .anyMatch(text -> text.contains("UUID.randomUUID()"));
    }

    @Test
    void a_package_that_could_hold_anything_is_found() {
        assertThat(found(ArchitectureRules.packagesNamedByNouns(), "util"))
                .singleElement()
                .asString()
                .contains("a package called util");
    }

    @Test
    void a_class_that_is_too_long_is_found(@TempDir Path sources) throws IOException {
        // Given
        Files.write(sources.resolve("Short.java"), Collections.nCopies(SourceLength.MOST_LINES, "//"));
        Files.write(sources.resolve("Long.java"), Collections.nCopies(SourceLength.MOST_LINES + 1, "//"));

        // Then
        assertThat(SourceLength.violations(sources)).singleElement().asString().contains("Long.java has 301 lines");
    }

    @Test
    void rows_that_are_limited_and_locked_in_a_sub_select_are_found(@TempDir Path sources) throws IOException {
        // Given
        String taken = "select id from due where day <= now() order by day limit 5 for update skip locked";
        Files.writeString(sources.resolve("often.sql"), "delete from due where (id) in (\n  " + taken + ")");
        Files.writeString(
                sources.resolve("once.sql"),
                "with taken as materialized (" + taken + ") delete from due d using taken t where d.id = t.id");

        // Then
        assertThat(LimitedLocks.violations(sources)).singleElement().asString().contains("often.sql limits and locks");
    }

    @Test
    void a_feature_without_its_row_in_the_readme_and_a_row_without_a_feature_are_found(@TempDir Path service)
            throws IOException {
        // Given
        Path readme = service.resolve("README.md");
        Files.writeString(readme, "| feature | what |\n|---|---|\n| `plan`, `goal` | `words` |\n");

        // Then
        assertThat(FeatureRows.violations(readme, Plan.of("org.withme", "plan ->\ntutorial ->")))
                .containsExactly(
                        readme + " has no row for the feature tutorial",
                        readme + " has a row for goal, which is no feature");
    }

    private static List<String> found(ArchRule rule, String sample) {
        return ArchitectureRules.violations(List.of(rule), sample(sample));
    }

    private static JavaClasses sample(String name) {
        return new ClassFileImporter().importPackages("org.withme.samples." + name);
    }
}
