package org.withme.learner.learning.reflection;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.TheDatabase;

/** That only this feature names the table is held by the plan of the architecture test. */
@QuarkusTest
@DisplayName("What a learner wrote is judged by no code and copied nowhere (W4, ADR 53)")
class NobodyReadsTheWordsTest {

    private static final String FEATURE = Reflection.class.getPackageName();

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.withme.learner");

    @Test
    void W4_the_words_are_checked_for_their_length_stored_and_shown_and_nothing_else_is_done_with_them() {
        assertThat(touching(Reflection.class, "words"))
                .containsExactlyInAnyOrder("Reflection.written", "Reflection.change", "Reflection.view");
        assertThat(touching(SharedReflection.class, "words"))
                .containsExactlyInAnyOrder(
                        "SharedReflection.<init>", "SharedReflection.words", "SharedReflection.view");
        assertThat(touching(WriteReflection.class, "words"))
                .containsExactlyInAnyOrder(
                        "WriteReflection.<init>",
                        "WriteReflection.words",
                        "ReflectionRules.check",
                        "WritingReflections.write",
                        "WritingReflections.change");
        assertThat(touching(ReflectionView.class, "words"))
                .containsExactlyInAnyOrder("ReflectionView.<init>", "ReflectionView.words");
    }

    @Test
    void one_statement_reads_the_words_beside_the_entity() throws IOException {
        Map<String, String> naming = naming("reflection");
        assertThat(naming.keySet())
                .containsExactlyInAnyOrder(
                        "Reflection.java", "SharedReflections.java", "Shares.java", "V20261130190000__reflection.sql");
        assertThat(naming).allSatisfy((file, text) -> assertThat(text)
                .as(file)
                .doesNotContainPattern("\\bf\\.\\*|select \\*\\s+from reflection|to_jsonb?\\(f|row\\(f"));
        assertThat(naming.entrySet().stream()
                        .filter(file -> file.getValue().contains("f.words"))
                        .map(Map.Entry::getKey))
                .containsExactly("SharedReflections.java");
    }

    @Test
    void no_other_feature_knows_one_of_reflection() {
        assertThat(SERVICE.stream()
                        .filter(type -> !type.getPackageName().equals(FEATURE))
                        .filter(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(dependency -> dependency
                                        .getTargetClass()
                                        .getPackageName()
                                        .equals(FEATURE)))
                        .map(JavaClass::getName))
                .isEmpty();
        assertThat(SERVICE.stream()
                        .filter(type -> type.getPackageName().equals(FEATURE))
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .isEmpty();
    }

    @Test
    void nothing_in_the_database_depends_on_the_words() {
        assertThat(TheDatabase.texts("""
                        select d.classid::regclass || ' ' || d.objid from pg_depend d
                        join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
                        where d.refobjid = 'reflection'::regclass and a.attname = 'words'""")).isEmpty();
        assertThat(TheDatabase.texts(
                        "select tgname from pg_trigger where tgrelid = 'reflection'::regclass and not tgisinternal"))
                .containsExactly("belongs_to_survivor");
        assertThat(TheDatabase.texts("select pubname from pg_publication")).isEmpty();
    }

    /** The sources and resources with a statement on this table or its entity, and what they say. */
    private static Map<String, String> naming(String table) throws IOException {
        Pattern statement = Pattern.compile(
                "(?i)(\\b(from|join|into|update|table|on|using)|@Table\\(name =)\\s+\"?" + table + "\\b");
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                if (statement.matcher(text).find()) {
                    found.put(file.getFileName().toString(), text);
                }
            }
        }
        return found;
    }

    /** The methods that read or write this field, or call its accessor; what records derive of themselves left out. */
    private static Set<String> touching(Class<?> owner, String field) {
        return SERVICE.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().isEquivalentTo(owner))
                .filter(access -> access.getName().equals(field))
                .map(JavaAccess::getOrigin)
                .filter(origin -> !List.of("equals", "hashCode", "toString").contains(origin.getName()))
                .map(origin -> origin.getOwner().getSimpleName() + "."
                        + origin.getName().replaceFirst("^lambda\\$([a-zA-Z]+)\\$[0-9]+$", "$1"))
                .collect(Collectors.toSet());
    }
}
