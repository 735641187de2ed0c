package org.withme.learner.mis.ilr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.mis.ilr.ALearner.learner;
import static org.withme.learner.mis.ilr.AReturn.aReturn;
import static org.withme.learner.mis.ilr.AnAim.aim;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A return is read as a stream, by the structure of its year (L6)")
class ReadingReturnsTest {

    private static final String ASHDOWN = "90000001";

    @Test
    void what_is_kept_of_a_learner_is_what_the_file_says() {
        // When
        TakenReturn taken = TakenReturn.of(aReturn(ASHDOWN)
                .with(learner("ab 12")
                        .uln("1000000043")
                        .named("Zoë 😀", "Ó'Súilleabháin-שלום")
                        .raw(
                                "<PriorAttain><PriorLevel>3</PriorLevel><DateLevelApp>2025-08-31</DateLevelApp></PriorAttain>"
                                        + "<PriorAttain><PriorLevel>2</PriorLevel><DateLevelApp>2024-08-31</DateLevelApp></PriorAttain>")
                        .on(aim("60000001").apprenticeship("119").known("sw-1"))));

        // Then
        IlrLearner learner = taken.learners.get(0);
        assertThat(learner.learnRefNumber()).isEqualTo("AB 12");
        assertThat(learner.givenNames()).isEqualTo("Zoë 😀");
        assertThat(learner.familyName()).isEqualTo("Ó'Súilleabháin-שלום");
        assertThat(learner.priorAttainment()).isEqualTo(3);
        assertThat(learner.aims().get(0).stdCode()).isEqualTo(119);
        assertThat(learner.aims().get(0).swSupAimId()).isEqualTo("sw-1");
        assertThat(taken.header.year()).isEqualTo("2526");
        assertThat(taken.header.ukprn()).isEqualTo(ASHDOWN);
    }

    @Test
    void one_bad_learner_does_not_sink_the_file() {
        // When
        TakenReturn taken = TakenReturn.of(aReturn(ASHDOWN)
                .with(learner("A1"), learner("A2").set("Sex", "X").uln("100"), learner("A3")));

        // Then
        assertThat(taken.learners).extracting(IlrLearner::learnRefNumber).containsExactly("A1", "A3");
        assertThat(taken.findings())
                .containsExactly("FD_ULN /Message/Learner[2]/ULN", "FD_Sex /Message/Learner[2]/Sex");
    }

    @Test
    void elements_out_of_order_missing_repeated_or_foreign_are_found() {
        // When
        TakenReturn taken = TakenReturn.of(aReturn(ASHDOWN)
                .with(
                        learner("A1").raw("<Email>in-its-place@example.org</Email>"),
                        learner("A2").set("Postcode", null),
                        learner("A3").raw("<Shoe>38</Shoe>"),
                        learner("A4").on(aim("60000001").set("CompStatus", null)),
                        learner("A5").raw("<ULN>9999999999</ULN>")));

        // Then
        assertThat(taken.findings())
                .containsExactlyInAnyOrder(
                        "FD_Postcode /Message/Learner[2]/Postcode",
                        "FD_Shoe /Message/Learner[3]/Shoe",
                        "FD_CompStatus /Message/Learner[4]/LearningDelivery[1]/CompStatus",
                        "FD_ULN /Message/Learner[5]/ULN");
        assertThat(taken.learners).extracting(IlrLearner::email).containsExactly("in-its-place@example.org");
    }

    @Test
    void the_fields_of_a_year_belong_to_that_year_alone() {
        // Given
        String contact =
                "<ContactPreference><ContPrefType>RUI</ContPrefType><ContPrefCode>1</ContPrefCode></ContactPreference>";

        // When
        TakenReturn earlier = TakenReturn.of(aReturn(ASHDOWN)
                .year("2425", "ESFA/ILR/2024-25")
                .with(learner("A1").raw(contact)));
        TakenReturn later = TakenReturn.of(aReturn(ASHDOWN).with(learner("A1").raw(contact)));

        // Then
        assertThat(earlier.learners).hasSize(1);
        assertThat(later.findings()).containsExactly("FD_ContactPreference /Message/Learner[1]/ContactPreference");
    }

    @Test
    void a_year_that_is_not_accepted_refuses_the_file() {
        TakenReturn namespace =
                TakenReturn.of(aReturn(ASHDOWN).year("2324", "ESFA/ILR/2023-24").with(learner("A1")));
        TakenReturn year =
                TakenReturn.of(aReturn(ASHDOWN).year("2324", "ESFA/ILR/2025-26").with(learner("A1")));

        assertThat(namespace.refusalRules()).containsExactly("FD_Message");
        assertThat(year.refusalRules()).containsExactly("FD_Year");
    }

    @Test
    void a_doctype_and_an_entity_are_never_read() {
        String xml = aReturn(ASHDOWN).with(learner("A1")).xml();

        TakenReturn doctype = TakenReturn.of(
                xml.replace("<Message", "<!DOCTYPE Message [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Message"));
        TakenReturn entity = TakenReturn.of(xml.replace("Zoë", "&x;"));

        assertThat(doctype.refusal.get(0).reason()).contains("DOCTYPE");
        assertThat(entity.refusalRules()).containsExactly("XML");
        assertThat(entity.learners).isEmpty();
    }

    @Test
    void a_piece_that_would_fill_the_memory_is_never_read_to_its_end() {
        String xml = aReturn(ASHDOWN).with(learner("A1")).xml();
        String endless = "a".repeat(3_000_000);

        for (String piece : List.of(
                "<?" + endless + "?>", "<?x " + endless + "?>", "<" + endless + ">", "<!--" + endless + "-->")) {
            TakenReturn taken = TakenReturn.of(xml.replace("<Learner>", piece + "<Learner>"));
            assertThat(taken.refusalRules()).containsExactly("XML");
            assertThat(taken.refusal.get(0).reason()).hasSizeLessThan(200);
        }
    }

    @Test
    void a_file_that_breaks_off_is_refused_with_line_and_column() {
        byte[] whole = aReturn(ASHDOWN).with(learner("A1"), learner("A2")).bytes();

        TakenReturn taken = TakenReturn.of(java.util.Arrays.copyOf(whole, whole.length - 60));

        assertThat(taken.refusalRules()).containsExactly("XML");
        assertThat(taken.refusal.get(0).reason()).contains("line 4, column");
    }

    @Test
    void only_utf_8_is_read() {
        String xml = aReturn(ASHDOWN).with(learner("A1")).xml();

        TakenReturn broken = TakenReturn.of(xml.getBytes(StandardCharsets.ISO_8859_1));
        TakenReturn declared = TakenReturn.of(
                xml.replace("utf-8", "iso-8859-1").replace("ł", "l").getBytes(StandardCharsets.ISO_8859_1));
        TakenReturn wide = TakenReturn.of(xml.replace("utf-8", "utf-16").getBytes(StandardCharsets.UTF_16));

        assertThat(broken.refusal.get(0).reason()).contains("UTF-8");
        assertThat(declared.refusal.get(0).reason()).contains("UTF-8");
        assertThat(wide.refusal.get(0).reason()).contains("UTF-8");
    }

    @Test
    void a_compressed_file_is_told_apart_from_a_damaged_one() {
        for (byte[] packed : List.of(new byte[] {0x1f, (byte) 0x8b, 8, 0}, new byte[] {'P', 'K', 3, 4})) {
            TakenReturn taken = TakenReturn.of(packed);

            assertThat(taken.refusal.get(0).reason()).contains("compressed");
            assertThat(taken.refusal.get(0).remedy()).contains("application/zip");
        }
    }

    @Test
    void a_file_without_learners_or_of_another_kind_is_refused() {
        assertThat(TakenReturn.of(aReturn(ASHDOWN)).refusalRules()).containsExactly("FD_Learner");
        assertThat(TakenReturn.of("<html/>").refusalRules()).containsExactly("FD_Message");
        assertThat(TakenReturn.of("   ").refusalRules()).containsExactly("XML");
    }

    @Test
    void a_broken_header_refuses_the_file_with_everything_that_is_wrong() {
        String xml = aReturn(ASHDOWN)
                .with(learner("A1"))
                .xml()
                .replace("<SerialNo>01</SerialNo>", "<SerialNo>first</SerialNo>")
                .replace("<Collection>ILR</Collection>", "");

        assertThat(TakenReturn.of(xml).refusalRules()).containsExactly("FD_Collection", "FD_SerialNo");
    }

    @Test
    void what_is_listed_of_one_learner_is_bounded() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            many.append("<Shoe/>");
        }

        TakenReturn taken = TakenReturn.of(aReturn(ASHDOWN).with(learner("A1").raw(many.toString())));

        assertThat(taken.findings()).hasSize(101);
        assertThat(taken.rejected.get(0).findings().get(100).valueClass()).isEqualTo(ValueClass.TOO_MANY);
    }

    @Test
    void a_learner_with_more_aims_than_are_read_is_rejected_with_one_finding() {
        TakenReturn taken = TakenReturn.of(aReturn(ASHDOWN)
                .with(
                        learner("A1").on(aims(98)),
                        learner("A2").on(aims(99)),
                        learner("A3").on(aims(300))));

        assertThat(taken.learners.get(0).aims()).hasSize(98);
        assertThat(taken.learners).hasSize(1);
        assertThat(taken.findings())
                .containsExactly(
                        "FD_LearningDelivery /Message/Learner[2]/LearningDelivery[99]",
                        "FD_LearningDelivery /Message/Learner[3]/LearningDelivery[99]");
        assertThat(taken.rejected.get(0).findings().get(0).remedy()).contains("98");
    }

    @Test
    void spaces_around_a_reference_are_not_part_of_it() {
        TakenReturn taken = TakenReturn.of(aReturn(ASHDOWN)
                .with(
                        learner("QA1 ").set("PrevLearnRefNumber", " QB2 "),
                        learner(" qa1").set("PrevLearnRefNumber", " ")));

        assertThat(taken.learners).extracting(IlrLearner::learnRefNumber).containsExactly("QA1", "QA1");
        assertThat(taken.learners)
                .extracting(IlrLearner::previousLearnRefNumber)
                .containsExactly("QB2", null);
    }

    @Test
    void a_reference_of_spaces_alone_is_none() {
        TakenReturn taken = TakenReturn.of(aReturn(ASHDOWN).with(learner("   ")));

        assertThat(taken.findings()).containsExactly("FD_LearnRefNumber /Message/Learner[1]/LearnRefNumber");
        assertThat(taken.rejected.get(0).learnRefNumber()).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "+999999999-12-31T23:59:59",
                "-0001-01-01T00:00:00",
                "0000-01-01T00:00:00",
                "2026-07-06T11:14",
                "2026-07-06T24:00:00",
                "2026-02-29T11:14:05",
                "2026-07-06T11:14:05.",
                "2026-07-06T11:14:05+1",
                "2026-07-06"
            })
    void a_header_of_a_moment_in_another_form_refuses_the_file(String moment) {
        String xml = aReturn(ASHDOWN).with(learner("A1")).xml().replace("2026-07-06T11:14:05", moment);

        TakenReturn taken = TakenReturn.of(xml);

        assertThat(taken.refusalRules()).containsExactly("FD_DateTime");
        assertThat(taken.refusal.get(0).remedy()).contains("yyyy-mm-ddThh:mm:ss");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2026-07-06T11:14:05.1", "2026-07-06T11:14:05Z", "2026-07-06T11:14:05.25+01:00"})
    void a_header_of_a_moment_with_a_fraction_or_an_offset_is_taken(String moment) {
        String xml = aReturn(ASHDOWN).with(learner("A1")).xml().replace("2026-07-06T11:14:05", moment);

        assertThat(TakenReturn.of(xml).refusalRules()).isEmpty();
    }

    @Test
    void no_finding_repeats_the_value() {
        TakenReturn taken = TakenReturn.of(aReturn(ASHDOWN).with(learner("A1").named("Ada1815", "Love|lace")));

        assertThat(taken.rejected.get(0).findings().toString())
                .doesNotContain("1815")
                .doesNotContain("lace");
    }

    private static AnAim[] aims(int count) {
        return Stream.generate(() -> aim("60000001")).limit(count).toArray(AnAim[]::new);
    }
}
