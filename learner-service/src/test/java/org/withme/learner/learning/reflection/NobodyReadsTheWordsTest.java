package org.withme.learner.learning.reflection;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.ServiceCode;
import org.withme.platform.testing.TheDatabase;

/** That only this feature names the table is held by the plan of the architecture test. */
@QuarkusTest
@DisplayName("What a learner wrote is judged by no code and copied nowhere (W4, ADR 53)")
class NobodyReadsTheWordsTest {

    private static final String FEATURE = Reflection.class.getPackageName();

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
    void what_they_are_about_is_stored_and_shown_and_followed_by_nobody() {
        assertThat(touching(Reflection.class, "aboutId"))
                .containsExactlyInAnyOrder("Reflection.link", "Reflection.about");
        assertThat(touching(SharedReflection.class, "aboutId"))
                .containsExactlyInAnyOrder(
                        "SharedReflection.<init>", "SharedReflection.aboutId", "SharedReflection.view");
        assertThat(touching(About.class, "id"))
                .containsExactlyInAnyOrder("About.<init>", "About.id", "Reflection.link", "ReflectionRules.check");
    }

    @Test
    void one_statement_reads_the_words_beside_the_entity() {
        Map<String, String> naming = ServiceCode.naming("reflection");
        assertThat(naming.keySet())
                .containsExactlyInAnyOrder(
                        "Reflection.java",
                        "SharedReflections.java",
                        "Shares.java",
                        "V20261130190000__reflection.sql",
                        "V20261201050100__what_a_reflection_is_about.sql");
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
        assertThat(ServiceCode.CLASSES.stream()
                        .filter(type -> !type.getPackageName().equals(FEATURE))
                        .filter(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(dependency -> dependency
                                        .getTargetClass()
                                        .getPackageName()
                                        .equals(FEATURE)))
                        .map(JavaClass::getName))
                .isEmpty();
        assertThat(ServiceCode.CLASSES.stream()
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
        assertThat(TheDatabase.texts("""
                        select c.contype::text from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
                        where c.conrelid = 'reflection'::regclass and a.attname in ('about_kind', 'about_id')""")).containsOnly("c");
        assertThat(TheDatabase.texts(
                        "select tgname from pg_trigger where tgrelid = 'reflection'::regclass and not tgisinternal"))
                .containsExactly("belongs_to_survivor");
        assertThat(TheDatabase.texts("select pubname from pg_publication")).isEmpty();
    }

    private static Set<String> touching(Class<?> owner, String field) {
        return ServiceCode.touching(owner.getName(), field);
    }
}
