package org.withme.learner.record.mis.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.record.mis.reading.ALearner.learner;
import static org.withme.learner.record.mis.reading.AReturn.aReturn;
import static org.withme.learner.record.mis.reading.AnAim.aim;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                .with(learner("A1"), learner("A2").set("Sex", "XX").uln("100"), learner("A3")));

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
                        learner("A5").raw("<ULN>9999999999</ULN>"),
                        learner("A6").raw("<Email>one@example.org</Email><Email>two@example.org</Email>")));

        // Then
        assertThat(taken.findings())
                .containsExactlyInAnyOrder(
                        "FD_Postcode /Message/Learner[2]/Postcode",
                        "FD_Shoe /Message/Learner[3]/Shoe",
                        "FD_CompStatus /Message/Learner[4]/LearningDelivery[1]/CompStatus",
                        "FD_ULN /Message/Learner[5]/ULN",
                        "FD_Email /Message/Learner[6]/Email");
        assertThat(taken.rejected)
                .flatExtracting(IlrSink.Rejected::findings)
                .extracting(Finding::valueClass)
                .containsExactly(
                        ValueClass.MISSING,
                        ValueClass.UNEXPECTED,
                        ValueClass.MISSING,
                        ValueClass.OUT_OF_ORDER,
                        ValueClass.REPEATED);
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
                .with(learner("A1").raw(contact).on(aim("1").from("2024-09-09").plannedUntil("2025-07-04"))));
        TakenReturn later = TakenReturn.of(aReturn(ASHDOWN).with(learner("A1").raw(contact)));

        // Then
        assertThat(earlier.learners).hasSize(1);
        assertThat(later.findings()).containsExactly("FD_ContactPreference /Message/Learner[1]/ContactPreference");
    }

    @Test
    void a_year_that_is_over_is_named_and_one_that_contradicts_its_namespace_is_refused() {
        TakenReturn over =
                TakenReturn.of(aReturn(ASHDOWN).year("2324", "ESFA/ILR/2023-24").with(learner("A1")));
        TakenReturn contradicted =
                TakenReturn.of(aReturn(ASHDOWN).year("2324", "ESFA/ILR/2025-26").with(learner("A1")));

        assertThat(over.refusalRules()).containsExactly("WithMe_YearNotRead");
        assertThat(over.refusal.get(0).reason()).contains("2023-24");
        assertThat(over.refusal.get(0).remedy()).contains("2025-26, 2026-27");
        assertThat(contradicted.refusalRules()).containsExactly("FD_Year");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ILR/2027-28", "ESFA/ILR/2027-28"})
    void a_year_that_is_not_known_yet_is_never_blamed_on_the_college(String namespace) {
        TakenReturn taken =
                TakenReturn.of(aReturn(ASHDOWN).year("2728", namespace).with(learner("A1")));

        assertThat(taken.refusalRules()).containsExactly("WithMe_YearNotKnownYet");
        assertThat(taken.refusal.get(0).reason()).contains("2027-28").contains("Nothing is wrong with your file");
        assertThat(taken.refusal.get(0).remedy()).contains("send the same file again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:example:invoice", "ILR/2027-30", "ILR/next"})
    void a_file_that_is_no_ilr_of_any_year_is_told_apart(String namespace) {
        TakenReturn taken =
                TakenReturn.of(aReturn(ASHDOWN).year("2728", namespace).with(learner("A1")));

        assertThat(taken.refusalRules()).containsExactly("Namespace_Mismatch");
        assertThat(taken.refusal.get(0).reason()).contains("not an ILR return of any year");
    }

    @ParameterizedTest
    @CsvSource({"2627, ESFA/ILR/2026-27", "2526, ILR/2025-26", "2627, ilr/2026-27", "2526, 'ESFA/ILR/2025-26 '"})
    void a_year_that_is_known_under_a_namespace_that_is_not_its_own_is_told_the_right_one(
            String year, String namespace) {
        TakenReturn taken =
                TakenReturn.of(aReturn(ASHDOWN).year(year, namespace).with(learner("A1")));

        assertThat(taken.refusalRules()).containsExactly("Namespace_Mismatch");
        assertThat(taken.refusal.get(0).reason()).contains("20" + year.substring(0, 2));
        assertThat(taken.refusal.get(0).remedy())
                .contains(year.equals("2627") ? "\"ILR/2026-27\"" : "\"ESFA/ILR/2025-26\"");
    }

    @Test
    void a_return_without_a_namespace_is_told_so() {
        TakenReturn taken = TakenReturn.of(aReturn(ASHDOWN).year("2526", "").with(learner("A1")));

        assertThat(taken.refusalRules()).containsExactly("Namespace_Mismatch");
        assertThat(taken.refusal.get(0).reason()).contains("no namespace");
        assertThat(taken.refusal.get(0).remedy()).contains("ILR/2026-27");
    }

    @Test
    void an_element_of_another_year_is_called_so() {
        TakenReturn taken = TakenReturn.of(aReturn(ASHDOWN)
                .year("2627", "ILR/2026-27")
                .with(learner("A1")
                        .on(aim("1").from("2026-09-07")
                                .plannedUntil("2027-07-02")
                                .set("ProgType", "31")))
                .xml()
                .replace("<ProgType>", "<PHours>100</PHours><ProgType>"));

        assertThat(taken.findings()).containsExactly("FD_PHours /Message/Learner[1]/LearningDelivery[1]/PHours");
        assertThat(taken.rejected.get(0).findings().get(0).reason())
                .contains("PHours is no element of 2026-27")
                .contains("2025-26");
    }

    @Test
    void a_return_of_2026_27_is_read_by_its_own_structure() {
        // Given
        AReturn file = aReturn(ASHDOWN).year("2627", "ILR/2026-27");
        String hours = "<HRSRecord><HRSType>HRS</HRSType><HRSCode>1</HRSCode><HRSAmount>450</HRSAmount></HRSRecord>";

        // When
        TakenReturn taken = TakenReturn.of(file.with(learner("A1")
                        .on(aim("ZPROG001").number(1).set("FundModel", "39").set("ProgType", "34")))
                .xml()
                .replace("</LearningDelivery>", hours + "</LearningDelivery>"));
        TakenReturn before = TakenReturn.of(aReturn(ASHDOWN)
                .with(learner("A1"))
                .xml()
                .replace("</LearningDelivery>", hours + "</LearningDelivery>"));

        // Then
        assertThat(taken.learners).extracting(IlrLearner::learnRefNumber).containsExactly("A1");
        assertThat(taken.notes).isEmpty();
        assertThat(before.findings()).containsExactly("FD_HRSRecord /Message/Learner[1]/LearningDelivery[1]/HRSRecord");
    }

    @Test
    @DisplayName("a fourth year is a file and no Java (ilr/years/2041-42.txt in the tests' resources)")
    void a_fourth_year_is_a_file_and_no_java() {
        // Given
        AReturn file = aReturn(ASHDOWN).year("4142", "Invented/ILR/2041-42");
        AnAim aim = aim("1").set("AimType", "7")
                .set("FundModel", "500")
                .set("ProgType", "61")
                .from("2041-09-01")
                .plannedUntil("2042-07-01");
        String prior = "<PriorAttain><PriorLevel>2</PriorLevel><DateLevelApp>2041-08-31</DateLevelApp></PriorAttain>";

        // When
        TakenReturn taken = TakenReturn.of(file.with(
                learner("A REFERENCE OF TWENTY")
                        .set("LearnRefNumber", "REFERENCE OF 20 CHAR")
                        .born("2025-01-01")
                        .raw("<Hovercraft>eels</Hovercraft>" + prior)
                        .on(aim),
                learner("A2").born("2025-01-01").on(aim.number(1), aim.number(1))));

        // Then
        assertThat(taken.refusal).isEmpty();
        assertThat(taken.header.year()).isEqualTo("4142");
        assertThat(taken.learners).extracting(IlrLearner::learnRefNumber).containsExactly("REFERENCE OF 20 CHAR");
        assertThat(taken.notes).extracting(Finding::path).containsExactly("/Message/Learner[1]/PriorAttain/PriorLevel");
        assertThat(taken.rejected.get(0).findings()).extracting(Finding::rule).containsExactly("X7");
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

    @ParameterizedTest
    @ValueSource(strings = {"utf8", "UTF-8", "US-ASCII"})
    void a_name_of_the_encoding_that_means_no_other_bytes_is_taken(String encoding) {
        String xml = aReturn(ASHDOWN).with(learner("A1").named("Zoe", "Miller")).xml();

        assertThat(TakenReturn.of(xml.replace("utf-8", encoding)).learners).hasSize(1);
    }

    @Test
    void letters_outside_an_encoding_that_was_announced_are_no_text_of_it() {
        String xml = aReturn(ASHDOWN).with(learner("A1")).xml();

        assertThat(TakenReturn.of(xml.replace("utf-8", "us-ascii")).refusalRules())
                .containsExactly("XML");
    }

    @Test
    void a_file_that_says_another_encoding_is_told_which_it_says() {
        String xml = aReturn(ASHDOWN).with(learner("A1").named("Zoe", "Miller")).xml();

        TakenReturn taken = TakenReturn.of(xml.replace("utf-8", "windows-1252"));

        assertThat(taken.refusal.get(0).reason()).contains("windows-1252").contains("UTF-8");
    }

    @Test
    void what_is_wrong_with_the_xml_is_told_apart_in_words() {
        String xml = aReturn(ASHDOWN).with(learner("A1")).xml();

        assertThat(reasonOf("")).contains("empty");
        assertThat(reasonOf("  ")).contains("empty");
        assertThat(reasonOf("{\"learners\": []}")).contains("does not begin as XML");
        assertThat(reasonOf("\n" + xml)).contains("before").contains("<?xml");
        assertThat(reasonOf(xml.substring(0, xml.length() - 60))).contains("breaks off");
        for (String broken : List.of(
                xml.replace("Zoë", "Z & Co"),
                xml.replace("Zoë", "Z\u0008"),
                xml.replace("Zoë", "Z&#8;"),
                xml.replace("</ULN>", "</Uln>"))) {
            assertThat(reasonOf(broken))
                    .contains("not well-formed")
                    .contains("line 3")
                    .doesNotContain("breaks off");
        }
        assertThat(reasonOf(xml.replace("<Learner>", " ".repeat(30_000) + "<Learner>")))
                .contains("longer than any");
    }

    private static String reasonOf(String xml) {
        TakenReturn taken = TakenReturn.of(xml);
        assertThat(taken.refusalRules()).containsExactly("XML");
        return taken.refusal.get(0).reason();
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
        assertThat(TakenReturn.of(aReturn(ASHDOWN)).refusalRules()).containsExactly("Entity_1");
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
    void a_file_that_is_refused_says_what_is_wrong_with_its_learners_too_and_nobody_takes_them() {
        String header = aReturn(ASHDOWN)
                .with(learner("A1"), learner("A2").uln("1000000044"))
                .xml()
                .replace("<SerialNo>01</SerialNo>", "");
        String namespace = aReturn(ASHDOWN)
                .with(learner("A1"), learner("A2").uln("1000000044"))
                .xml()
                .replace("<Learner>", "<Learner xmlns=\"\">");

        TakenReturn ofHeader = TakenReturn.of(header);
        TakenReturn ofNamespace = TakenReturn.of(namespace);

        assertThat(ofHeader.refusalRules()).containsExactly("FD_SerialNo", "ULN_04");
        assertThat(ofHeader.refusal).extracting(Finding::path).contains("/Message/Learner[2]/ULN");
        assertThat(ofHeader.learners).isEmpty();
        assertThat(ofHeader.rejected).isEmpty();
        assertThat(ofNamespace.refusalRules()).containsExactly("Namespace_Mismatch", "ULN_04");
        assertThat(ofNamespace.learners).isEmpty();
    }

    @Test
    void what_is_told_of_the_learners_of_a_refused_file_is_bounded() {
        List<ALearner> many = Stream.generate(() -> learner("A1").uln("1000000044"))
                .limit(500)
                .toList();

        TakenReturn taken = TakenReturn.of(aReturn(ASHDOWN).with(many).xml().replace("<SerialNo>01</SerialNo>", ""));

        assertThat(taken.refusal).hasSize(102);
        assertThat(taken.refusal.get(101).valueClass()).isEqualTo(ValueClass.TOO_MANY);
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
                        "WithMe_LearningDelivery /Message/Learner[2]/LearningDelivery[99]",
                        "WithMe_LearningDelivery /Message/Learner[3]/LearningDelivery[99]");
        assertThat(taken.rejected.get(0).findings().get(0).remedy()).contains("98");
    }

    @Test
    void an_empty_namespace_is_named_once_for_the_file_and_never_called_out_of_place() {
        String xml = aReturn(ASHDOWN).with(learner("A1"), learner("A2")).xml();

        TakenReturn throughout = TakenReturn.of(xml.replace("<Learner>", "<Learner xmlns=\"\">"));
        TakenReturn inside = TakenReturn.of(xml.replace("<ULN>", "<ULN xmlns=\"\">"));

        assertThat(throughout.refusalRules()).containsExactly("Namespace_Mismatch");
        assertThat(throughout.refusal.get(0).reason()).contains("Learner stands in no namespace");
        assertThat(throughout.refusal.get(0).remedy()).contains("without xmlns on Learner");
        assertThat(inside.findings())
                .containsExactly(
                        "Namespace_Mismatch /Message/Learner[1]/ULN", "Namespace_Mismatch /Message/Learner[2]/ULN");
    }

    @Test
    void one_learner_in_another_namespace_never_sinks_the_file_and_is_told_everything_in_one_round() {
        for (String namespace : List.of("", "ILR/2026-27")) {
            TakenReturn taken = TakenReturn.of(aReturn(ASHDOWN)
                    .with(learner("A1").uln("1000000044"), learner("A2"))
                    .xml()
                    .replaceFirst("<Learner>", "<Learner xmlns=\"" + namespace + "\">"));

            assertThat(taken.refusal).isEmpty();
            assertThat(taken.learners).extracting(IlrLearner::learnRefNumber).containsExactly("A2");
            assertThat(taken.findings())
                    .containsExactly("Namespace_Mismatch /Message/Learner[1]", "ULN_04 /Message/Learner[1]/ULN");
            assertThat(taken.rejected.get(0).learner().learnRefNumber()).isEqualTo("A1");
        }
    }

    @Test
    void a_group_in_another_namespace_is_named_and_not_each_of_its_children() {
        TakenReturn taken = TakenReturn.of(aReturn(ASHDOWN)
                .with(learner("A1").on(aim("60000007").set("CompStatus", "9")))
                .xml()
                .replace("<LearningDelivery>", "<LearningDelivery xmlns=\"ESFA/ILR/2024-25\">"));

        assertThat(taken.findings())
                .containsExactly(
                        "Namespace_Mismatch /Message/Learner[1]/LearningDelivery[1]",
                        "CompStatus_01 /Message/Learner[1]/LearningDelivery[1]/CompStatus");
        assertThat(taken.rejected.get(0).learner().firstAim()).isEqualTo("60000007");
    }

    @Test
    void an_attribute_is_called_one_and_rejects_the_learner_alone() {
        TakenReturn taken = TakenReturn.of(aReturn(ASHDOWN)
                .with(learner("A1"), learner("A2"))
                .xml()
                .replaceFirst("<Learner>", "<Learner id=\"7\">"));

        assertThat(taken.refusal).isEmpty();
        assertThat(taken.learners).hasSize(1);
        assertThat(taken.findings()).containsExactly("FD_Learner /Message/Learner[1]");
        assertThat(taken.rejected.get(0).findings().get(0).reason()).contains("attribute");
    }

    @Test
    void text_between_elements_is_called_so() {
        TakenReturn taken =
                TakenReturn.of(aReturn(ASHDOWN).with(learner("A1")).xml().replace("<ULN>", "stray<ULN>"));

        assertThat(taken.findings()).containsExactly("FD_Learner /Message/Learner[1]");
        assertThat(taken.rejected.get(0).findings().get(0).reason())
                .contains("text between")
                .doesNotContain("stray");
    }

    @Test
    void spaces_that_make_a_value_wrong_are_named() {
        TakenReturn taken = TakenReturn.of(aReturn(ASHDOWN)
                .with(
                        learner("A1").set("Postcode", "ZZ99 9ZZ  ").set("Sex", " F"),
                        learner("A2").uln("1000000043\u00a0").set("Postcode", "ZZ99\u00a09ZZ")));

        assertThat(taken.rejected.get(0).findings())
                .extracting(Finding::reason)
                .containsExactly(
                        "Sex is too long with the spaces around it.",
                        "Postcode is too long with the spaces around it.");
        assertThat(taken.rejected.get(1).findings())
                .extracting(Finding::reason)
                .allMatch(reason -> reason.contains("space that does not break"));
    }

    @Test
    void an_accent_that_is_written_as_a_sign_of_its_own_is_the_same_letter() {
        TakenReturn taken = TakenReturn.of(aReturn(ASHDOWN)
                .with(learner("A1").named("Zoe\u0308", "Młynarz"), learner("A2").named("Zoë", "Młynarz")));

        assertThat(taken.learners).extracting(IlrLearner::givenNames).containsExactly("Zoë", "Zoë");
    }

    @Test
    void what_is_too_long_is_called_so_and_no_remedy_is_a_regular_expression() {
        TakenReturn taken = TakenReturn.of(aReturn(ASHDOWN)
                .with(learner("FOURTEEN CHARS")
                        .named("a".repeat(101), "Ok")
                        .set("TelNo", "0".repeat(19))
                        .set("Email", "nobody")
                        .raw("<LearnerHE><UCASPERID>12</UCASPERID></LearnerHE>")));

        List<Finding> findings = taken.rejected.get(0).findings();
        assertThat(findings)
                .extracting(Finding::valueClass)
                .containsExactly(
                        ValueClass.TOO_LONG,
                        ValueClass.TOO_LONG,
                        ValueClass.TOO_LONG,
                        ValueClass.WRONG_FORM,
                        ValueClass.TOO_SHORT);
        assertThat(findings).extracting(Finding::remedy).noneMatch(remedy -> remedy.matches(".*[\\[\\]{}\\\\].*"));
    }

    @Test
    void a_name_of_a_hundred_signs_outside_the_plane_is_not_too_long() {
        TakenReturn taken = TakenReturn.of(aReturn(ASHDOWN).with(learner("A1").named("😀".repeat(100), "Ok")));

        assertThat(taken.findings()).isEmpty();
    }

    @Test
    void errors_of_structure_hide_no_errors_of_values_and_nothing_is_concluded_from_what_was_sent_wrongly() {
        TakenReturn taken = TakenReturn.of(aReturn(ASHDOWN)
                .with(learner("A1")
                        .uln("1000000044")
                        .set("Postcode", null)
                        .on(
                                aim("1").set("CompStatus", null).plannedUntil("2020-01-01"),
                                aim("2").withdrawn("2026-01-05", "because"))));

        assertThat(taken.findings())
                .containsExactlyInAnyOrder(
                        "FD_Postcode /Message/Learner[1]/Postcode",
                        "FD_CompStatus /Message/Learner[1]/LearningDelivery[1]/CompStatus",
                        "FD_WithdrawReason /Message/Learner[1]/LearningDelivery[2]/WithdrawReason",
                        "ULN_04 /Message/Learner[1]/ULN",
                        "LearnPlanEndDate_02 /Message/Learner[1]/LearningDelivery[1]/LearnPlanEndDate");
    }

    @Test
    void a_rejected_learner_is_known_by_place_line_and_first_aim() {
        TakenReturn taken = TakenReturn.of(
                aReturn(ASHDOWN).with(learner("A1"), learner("FOURTEEN CHARS").on(aim("60000007"))));

        IlrLearner learner = taken.rejected.get(0).learner();
        assertThat(learner.position()).isEqualTo(2);
        assertThat(learner.line()).isEqualTo(4);
        assertThat(learner.firstAim()).isEqualTo("60000007");
    }

    @Test
    void spaces_around_names_and_addresses_are_kept_nowhere() {
        TakenReturn taken = TakenReturn.of(aReturn(ASHDOWN)
                .with(learner("A1")
                        .named("  Zoë\u00a0", "\u00a0 Młynarz de  Vries ")
                        .set("Postcode", " ZZ99 9Z")
                        .set("Email", " zoe@example.org ")
                        .on(aim(" 6000001").known(" sw-1 "), aim("2").known("  "))));

        IlrLearner learner = taken.learners.get(0);
        assertThat(learner.givenNames()).isEqualTo("Zoë");
        assertThat(learner.familyName()).isEqualTo("Młynarz de  Vries");
        assertThat(learner.postcode()).isEqualTo("ZZ99 9Z");
        assertThat(learner.email()).isEqualTo("zoe@example.org");
        assertThat(learner.aims()).extracting(IlrAim::learnAimRef).containsExactly("6000001", "2");
        assertThat(learner.aims()).extracting(IlrAim::swSupAimId).containsExactly("sw-1", null);
    }

    @Test
    void a_text_of_spaces_alone_where_something_is_needed_is_told() {
        TakenReturn taken = TakenReturn.of(aReturn(ASHDOWN)
                .with(learner("A1")
                        .set("Postcode", "  ")
                        .set("GivenNames", "  ")
                        .on(aim("  "))));

        assertThat(taken.findings())
                .containsExactly(
                        "WithMe_Postcode /Message/Learner[1]/Postcode",
                        "WithMe_LearnAimRef /Message/Learner[1]/LearningDelivery[1]/LearnAimRef");
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

        assertThat(taken.findings()).containsExactly("WithMe_LearnRefNumber /Message/Learner[1]/LearnRefNumber");
        assertThat(taken.rejected.get(0).learner().learnRefNumber()).isNull();
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
