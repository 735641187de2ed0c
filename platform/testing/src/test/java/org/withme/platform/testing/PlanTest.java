package org.withme.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {

    private static final String ROOT = "org.withme.samples.circle";

    @TempDir
    Path module;

    @BeforeEach
    void a_module_with_two_tables() throws IOException {
        write(
                "src/main/resources/db/migration/V1__hens.sql",
                "create table hen (id uuid);\ncreate view brood as select 1;");
        write("src/main/java/org/withme/samples/circle/hen/Hens.java", "String s = \"select * from hen join brood\";");
    }

    @Test
    void who_knows_whom_is_exactly_what_the_plan_says() {
        assertThat(violations("""
                hen ->
                egg -> hen, nest
                nest ->
                """))
                .containsExactly(
                        "egg does not know nest, as the plan says",
                        "hen knows egg, which the plan does not allow",
                        "the plan has a line for nest, where no class is");
    }

    @Test
    void a_feature_that_the_plan_does_not_name_is_found() {
        assertThat(violations("egg ->")).containsExactly("the plan has no line for org.withme.samples.circle.hen");
    }

    @Test
    void features_and_wings_that_know_themselves_in_a_circle_are_found() {
        assertThat(violations("""
                hen -> egg
                egg -> hen
                """))
                .containsExactly(
                        "the feature egg knows itself in a circle",
                        "the feature hen knows itself in a circle",
                        "the wing egg knows itself in a circle",
                        "the wing hen knows itself in a circle");
    }

    @Test
    void a_feature_that_names_the_table_of_another_is_found() throws IOException {
        // Given
        write(
                "src/main/java/org/withme/samples/circle/egg/Eggs.java",
                "String s = \"delete from hen where id = :id\";");

        // Then
        assertThat(tables("""
                hen ->
                hen owns hen, brood
                egg ->
                """)).containsExactly("egg names the table hen, which is not its own");
        assertThat(tables("""
                hen ->
                hen owns hen, brood
                egg ->
                egg touches hen: every egg ends its hen
                """)).isEmpty();
    }

    @Test
    void an_entity_in_a_query_counts_as_its_table() throws IOException {
        // Given
        write(
                "src/main/java/org/withme/samples/circle/hen/Chicken.java",
                "@Entity\n@Table(name = \"hen\")\npublic class Chicken {}");
        write("src/main/java/org/withme/samples/circle/egg/Eggs.java", "String s = \"select c from Chicken c\";");

        // Then
        assertThat(tables("""
                hen ->
                hen owns hen, brood
                egg ->
                """)).containsExactly("egg names the table hen, which is not its own");
    }

    @Test
    void sql_in_a_file_is_read_too() throws IOException {
        // Given
        write("src/main/resources/org/withme/samples/circle/egg/lay.sql", "insert into hen values (1)");

        // Then
        assertThat(tables("""
                hen ->
                hen owns hen, brood
                egg ->
                """)).containsExactly("egg names the table hen, which is not its own");
    }

    @Test
    void a_table_without_an_owner_one_with_two_and_one_that_nobody_makes_are_found() {
        assertThat(tables("""
                hen ->
                hen owns hen, coop
                egg ->
                egg owns hen
                """))
                .containsExactly(
                        "hen and egg both own the table hen",
                        "the plan names no owner of the table brood",
                        "no migration makes the table coop",
                        "hen names the table hen, which is not its own");
    }

    @Test
    void an_exception_that_nobody_needs_is_found() {
        assertThat(tables("""
                hen ->
                hen owns hen, brood
                egg ->
                egg touches hen: every egg ends its hen
                """)).containsExactly("egg does not name the table hen, as the plan says");
    }

    @Test
    void floors_share_the_tables_of_their_feature() {
        assertThat(tables("""
                hen ->
                hen owns hen, brood
                hen.run ->
                egg ->
                """)).isEmpty();
    }

    @Test
    void an_exception_without_a_reason_is_refused() {
        assertThatThrownBy(() -> Plan.of(ROOT, "egg touches hen"))
                .hasMessageContaining("with the reason, touches what");
    }

    private List<String> violations(String plan) {
        return Plan.of(ROOT, plan).violations(new ClassFileImporter().importPackages(ROOT));
    }

    private List<String> tables(String plan) {
        return TablesOfFeatures.violations(Plan.of(ROOT, plan), List.of(module), List.of());
    }

    private void write(String file, String text) throws IOException {
        Path path = module.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
