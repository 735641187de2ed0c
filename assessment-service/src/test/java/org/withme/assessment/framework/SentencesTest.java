package org.withme.assessment.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Walks the sentences of the ownership map and of the portability statements. */
class SentencesTest {

    private static final String CLAIM = "under sampled quality assurance";

    @Test
    void no_sentence_promises_what_has_no_operation() {
        // Given
        Map<String, List<String>> promises = promises();

        // When, Then
        assertThat(sentences()).isEqualTo(promises.keySet());
        promises.forEach((sentence, operations) -> assertThat(operations)
                .as(sentence)
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation.equals("-")
                                || SentencesTest.class.getResource("/contracts/operations/" + operation + ".yaml")
                                        != null)
                        .as(operation)
                        .isTrue()));
    }

    @Test
    void A3_no_version_claims_quality_assurance_whatever_its_plan_says() {
        assertThat(ofVersions()).isNotEmpty().noneMatch(sentence -> sentence.contains(CLAIM));
    }

    @Test
    void A3_a_statement_claims_quality_assurance_together_with_when_it_was() {
        assertThat(Portability.assured(List.of(Portability.sampled("3 May 2027", "9 May 2027", 4, 20))))
                .isEqualTo(
                        Portability.ASSURED + " A sample was drawn on 3 May 2027 and signed off on 9 May 2027: quality"
                                + " assurance looked at 4 of 20 decisions.");
        assertThat(Portability.sampled("3 May 2027", "9 May 2027", 1, 1)).endsWith("1 of 1 decision.");
    }

    @Test
    void a_second_correction_is_not_said_twice() {
        String once = Portability.corrected(Portability.ASSURED);
        assertThat(Portability.corrected(once)).isEqualTo(once);
    }

    private static Set<String> sentences() {
        Set<String> all = new TreeSet<>();
        for (DecisionRule rule : DecisionRule.values()) {
            all.addAll(List.of(rule.decidedBy(), rule.whoDecides(), rule.howToChallenge()));
        }
        ofVersions().map(SentencesTest::withoutNumbers).forEach(all::add);
        all.add(Portability.EXTERNAL);
        all.add(Portability.UNMODERATED);
        all.add(Portability.ASSURED);
        all.add(withoutNumbers(Portability.sampled("3 May 2027", "9 May 2027", 4, 20)));
        all.add(Portability.corrected("").strip());
        all.add(Portability.appealed("").strip());
        all.add(Portability.underReview("").strip());
        return all;
    }

    /** Everything that the guard says of any version. */
    private static Stream<String> ofVersions() {
        List<Portability> said = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (DecisionRule rule : DecisionRule.values()) {
                for (int sampling : new int[] {0, 20}) {
                    for (int many = 1; many < 3; many++) {
                        said.add(Portability.of(
                                kind,
                                sampling == 0 ? null : sampling,
                                Stream.generate(() -> criterion(rule))
                                        .limit(many)
                                        .toList()));
                    }
                }
            }
        }
        return said.stream()
                .flatMap(portability ->
                        Stream.concat(Stream.of(portability.statement()), portability.reasons().stream()));
    }

    private static Criterion criterion(DecisionRule rule) {
        return new Criterion(
                UUID.randomUUID(),
                "1.1",
                "Plans a week of meals",
                AssessmentType.SUMMATIVE,
                rule.ownership(),
                rule,
                rule.certifies() ? BigDecimal.TEN : BigDecimal.ZERO,
                new Scale(List.of("Not yet", "Pass"), null),
                null);
    }

    private static String withoutNumbers(String sentence) {
        return sentence.replaceAll("\\d+", "#");
    }

    private static Map<String, List<String>> promises() {
        Map<String, List<String>> promises = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                SentencesTest.class.getResourceAsStream("/sentences/promises.txt"), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> line.contains(" | "))
                    .map(line -> line.split(" \\| "))
                    .forEach(row -> promises.put(row[0], Arrays.asList(row[1].split(" "))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return promises;
    }
}
