package org.withme.stack.ilr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class IlrGeneratorTest {

    private static final IlrSettings FIRST = IlrSettings.first("90000001", 500, 1);

    @Test
    void the_same_settings_give_the_same_bytes_and_another_seed_other_ones() throws IOException {
        assertThat(bytes(FIRST)).isEqualTo(bytes(FIRST));
        assertThat(bytes(IlrSettings.first("90000001", 500, 7))).isNotEqualTo(bytes(FIRST));
    }

    @Test
    void the_file_is_named_as_the_return_of_the_college() {
        assertThat(new IlrGenerator(FIRST).fileName()).isEqualTo("ILR-90000001-2627-20261005-111405-01.XML");
        assertThat(new IlrGenerator(FIRST.next(10, 1, 1)).fileName())
                .isEqualTo("ILR-90000001-2627-20261012-111405-02.XML");
    }

    @Test
    void every_learner_number_passes_the_checksum_or_is_temporary_and_no_two_learners_share_one() throws Exception {
        // Given
        List<String> numbers = texts(learners(FIRST), "ULN");

        // Then
        assertThat(numbers).filteredOn(UniqueLearnerNumber.TEMPORARY::equals).isNotEmpty();
        assertThat(numbers)
                .filteredOn(Predicate.not(UniqueLearnerNumber.TEMPORARY::equals))
                .allMatch(IlrGeneratorTest::passesChecksum)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(texts(learners(IlrSettings.first("90000002", 300, 2)), "ULN").stream()
                        .filter(Predicate.not(UniqueLearnerNumber.TEMPORARY::equals))
                        .toList());
    }

    @Test
    void a_hundred_thousand_references_and_numbers_are_all_different() {
        // Given
        SampleCollege college = new SampleCollege(IlrSettings.first("90000003", 100_000, 3));
        Set<String> seen = new HashSet<>();

        // Then
        for (int index = 0; index < 100_000; index++) {
            assertThat(seen.add(UniqueLearnerNumber.of("90000003", index))).isTrue();
        }
        assertThat(college.learner(99_999).reference()).matches("[A-Za-z0-9 ]{1,12}");
    }

    @Test
    void the_colleges_of_a_playing_share_no_learner_number_with_each_other_or_with_the_demo() {
        // Given
        Set<String> seen = new HashSet<>();

        // Then
        for (String ukprn :
                List.of("90000001", "90000002", "90000399", "91000001", "91000002", "91000401", "91009999")) {
            for (int index = 0; index < 100; index++) {
                String number = UniqueLearnerNumber.of(ukprn, index);
                assertThat(passesChecksum(number)).isTrue();
                assertThat(number).hasSize(10);
                assertThat(seen.add(number)).isTrue();
            }
        }
    }

    @Test
    void the_college_has_every_kind_of_learner_that_the_platform_must_understand() throws Exception {
        // Given
        List<Element> learners = learners(FIRST);

        // Then
        assertThat(learners).hasSize(500);
        assertThat(texts(learners, "FamilyName"))
                .anyMatch(name -> name.contains("ł"))
                .anyMatch(name -> name.contains("'"));
        assertThat(texts(learners, "CompStatus")).contains("1", "2", "3", "6");
        assertThat(texts(learners, "FundModel")).contains("25", "36", "38");
        assertThat(texts(learners, "ProgType")).contains("25");
        assertThat(texts(learners, "StdCode")).isNotEmpty();
        assertThat(texts(learners, "SWSupAimId")).doesNotHaveDuplicates().allMatch(id -> id.length() == 36);
    }

    @Test
    void the_return_is_of_2026_27_and_says_planned_hours_as_that_year_does() throws Exception {
        // Given
        String xml = new String(bytes(FIRST), StandardCharsets.UTF_8);

        // Then
        assertThat(xml)
                .contains("xmlns=\"ILR/2026-27\"")
                .contains("<Year>2627</Year>")
                .doesNotContain("<PHours>");
        assertThat(texts(learners(FIRST), "HRSAmount")).isNotEmpty().containsOnly("450");
        assertThat(texts(learners(FIRST), "PriorLevel")).containsOnly("2", "3");
    }

    @Test
    void nothing_started_or_ended_after_the_return_was_prepared_or_ended_before_it_began() throws Exception {
        for (Element aim : aims(FIRST.next(10, 20, 5))) {
            String start = text(aim, "LearnStartDate");
            String end = text(aim, "LearnActEndDate");

            assertThat(start).isLessThan("2026-10-12");
            if (!end.isEmpty()) {
                assertThat(end).isGreaterThan(start).isLessThan("2026-10-12").isGreaterThan("2026-07-31");
            }
        }
    }

    @Test
    void contacts_come_from_the_ranges_that_belong_to_nobody() throws Exception {
        // Given
        List<Element> learners = learners(FIRST);

        // Then
        assertThat(texts(learners, "TelNo")).allMatch(number -> number.matches("01632960[0-9]{3}"));
        assertThat(texts(learners, "Email")).allMatch(address -> address.endsWith("@example.org"));
        assertThat(texts(learners, "Postcode")).containsOnly("ZZ99 9ZZ");
    }

    @Test
    void the_next_return_changes_withdraws_and_adds_just_as_many_as_asked() throws Exception {
        // Given
        Map<String, String> before = byReference(FIRST);
        Map<String, String> after = byReference(FIRST.next(10, 3, 5));

        // When
        List<String> changed = before.keySet().stream()
                .filter(reference -> !before.get(reference).equals(after.get(reference)))
                .toList();

        // Then
        assertThat(after).hasSize(505);
        assertThat(changed).hasSizeBetween(40, 65);
        assertThat(withdrawals(FIRST.next(0, 3, 0)) - withdrawals(FIRST)).isEqualTo(3);
    }

    @Test
    void a_guest_is_a_person_more_and_changes_nothing_for_the_others() throws Exception {
        // Given
        IlrGenerator first = new IlrGenerator(FIRST);

        // When
        List<Element> with = learners(first.withGuest(7));
        List<Element> gone = learners(first.withGuestGone(7));

        // Then
        assertThat(with).hasSize(501);
        assertThat(texts(with, "LearnRefNumber"))
                .endsWith(first.guestReference(7))
                .doesNotHaveDuplicates()
                .doesNotContain(first.guestReference(8));
        assertThat(texts(with.subList(0, 500), "ULN")).isEqualTo(texts(learners(FIRST), "ULN"));
        assertThat(texts(with.subList(500, 501), "CompStatus")).contains("1").doesNotContain("3");
        assertThat(texts(gone.subList(500, 501), "CompStatus")).contains("3").doesNotContain("1");
        assertThat(texts(gone.subList(500, 501), "WithdrawReason")).containsOnly("98");
    }

    @Test
    void a_return_is_never_prepared_before_the_first() {
        assertThat(FIRST.preparedAt(FIRST.prepared().minusYears(1)).prepared()).isEqualTo(FIRST.prepared());
        assertThat(FIRST.preparedAt(FIRST.prepared().plusYears(1)).prepared())
                .isEqualTo(FIRST.prepared().plusYears(1));
    }

    private static long withdrawals(IlrSettings settings) throws Exception {
        return learners(settings).stream()
                .filter(learner -> texts(List.of(learner), "WithdrawReason").contains("2"))
                .count();
    }

    private static Map<String, String> byReference(IlrSettings settings) throws Exception {
        Map<String, String> learners = new LinkedHashMap<>();
        for (Element learner : learners(settings)) {
            learners.put(texts(List.of(learner), "LearnRefNumber").get(0), learner.getTextContent());
        }
        return learners;
    }

    private static List<Element> learners(IlrSettings settings) throws Exception {
        return learners(new IlrGenerator(settings));
    }

    private static List<Element> learners(IlrGenerator generator) throws Exception {
        NodeList found = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes(generator)))
                .getElementsByTagName("Learner");
        List<Element> learners = new ArrayList<>();
        for (int position = 0; position < found.getLength(); position++) {
            learners.add((Element) found.item(position));
        }
        return learners;
    }

    private static List<Element> aims(IlrSettings settings) throws Exception {
        List<Element> aims = new ArrayList<>();
        for (Element learner : learners(settings)) {
            NodeList found = learner.getElementsByTagName("LearningDelivery");
            for (int position = 0; position < found.getLength(); position++) {
                aims.add((Element) found.item(position));
            }
        }
        return aims;
    }

    private static String text(Element aim, String element) {
        return String.join("", texts(List.of(aim), element));
    }

    private static List<String> texts(List<Element> learners, String element) {
        List<String> texts = new ArrayList<>();
        for (Element learner : learners) {
            NodeList found = learner.getElementsByTagName(element);
            for (int position = 0; position < found.getLength(); position++) {
                texts.add(found.item(position).getTextContent());
            }
        }
        return texts;
    }

    private static byte[] bytes(IlrSettings settings) throws IOException {
        return bytes(new IlrGenerator(settings));
    }

    private static byte[] bytes(IlrGenerator generator) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        generator.writeTo(out);
        return out.toByteArray();
    }

    private static boolean passesChecksum(String number) {
        int sum = 0;
        for (int place = 0; place < 9; place++) {
            sum += (10 - place) * Character.digit(number.charAt(place), 10);
        }
        return sum % 11 != 0 && Character.digit(number.charAt(9), 10) == 10 - sum % 11;
    }
}
