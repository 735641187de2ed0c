package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.acceptance.world.IlrAim.anAim;
import static org.withme.acceptance.world.IlrLearner.aLearner;
import static org.withme.acceptance.world.IlrLearner.learners;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.withme.acceptance.world.Answer;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.IlrLearner;
import org.withme.acceptance.world.IlrReturn;
import org.withme.acceptance.world.ImportRun;
import org.withme.acceptance.world.Topics;

/** Files that are wrong: a clear reason, nothing applied that should not be, nothing lost that should stay. */
class BadReturnsTest {

    private final College ashdown = College.opens();
    private final IlrReturn good = ashdown.aReturn().listing(learners("A", 3));

    static Stream<Arguments> brokenFiles() {
        return Stream.of(
                broken("malformed", xml -> xml.replace("</Learner>", "<Learner>")),
                broken("truncated", xml -> xml.substring(0, xml.length() * 2 / 3)),
                broken("with a DTD", xml -> xml.replace("<Message", "<!DOCTYPE Message [<!ELEMENT a ANY>]>\n<Message")),
                broken("with an external entity", xml -> xml.replace(
                                "<Message", "<!DOCTYPE Message [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<Message")
                        .replace("Example", "&x;")),
                broken("with a billion laughs", xml -> xml.replace(
                                "<Message",
                                "<!DOCTYPE Message [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<Message")
                        .replace("Example", "&b;")),
                broken("of no namespace", xml -> xml.replace(" xmlns=\"ILR/2026-27\"", "")),
                broken("of a year long over", xml -> xml.replace("2026-27", "2019-20")
                        .replace("2627", "1920")),
                broken("of a year that is not known yet", xml -> xml.replace("2026-27", "2039-40")
                        .replace("2627", "3940")),
                broken("whose learners stand in no namespace", xml -> xml.replace("<Learner>", "<Learner xmlns=\"\">")),
                broken("whose year and namespace disagree", xml -> xml.replace(">2627<", ">2425<")),
                broken("that is not a return", xml -> "<Invoice/>"),
                broken("without learners", xml -> xml.replaceAll("(?s)<Learner>.*</Learner>", "")),
                broken("of another college inside", xml -> xml.replaceAll("<UKPRN>\\d+<", "<UKPRN>90000002<")));
    }

    @ParameterizedTest(name = "a return {0} is rejected")
    @MethodSource("brokenFiles")
    void is_rejected_with_a_reason_and_nothing_is_applied(String what, UnaryOperator<String> breaking) {
        // When
        Answer answer = sends(good.fileName(), "application/xml", breaking.apply(good.xml()));

        // Then
        assertRejected(what, answer);
    }

    @Test
    void a_file_that_is_not_utf_8_is_rejected() {
        // When
        byte[] latin = good.xml().getBytes(StandardCharsets.ISO_8859_1);
        Answer answer =
                ashdown.mis().sending(good.fileName(), "application/xml", latin).send();

        // Then
        assertRejected("not UTF-8", answer);
    }

    @Test
    void an_empty_file_is_refused_at_once() {
        // When
        Answer answer = ashdown.mis()
                .sending(good.fileName(), "application/xml", new byte[0])
                .send();

        // Then
        assertThat(answer.status()).isIn(400, 422);
        answer.problem(answer.status());
    }

    static Stream<Arguments> badArchives() {
        byte[] content = "<Message/>".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("two files", IlrReturn.zip("a.XML", content, "b.XML", content)),
                Arguments.of("a path that climbs", IlrReturn.zip("../../evil.XML", content)),
                Arguments.of("a path", IlrReturn.zip("folder/a.XML", content)),
                Arguments.of("no file", IlrReturn.zip()),
                Arguments.of("a bomb", IlrReturn.bomb(600)),
                Arguments.of("no zip at all", content));
    }

    @ParameterizedTest(name = "an archive with {0} is refused")
    @MethodSource("badArchives")
    void is_refused_and_nothing_is_applied(String what, byte[] archive) {
        // When
        Answer answer = ashdown.mis()
                .sending(good.fileName("ZIP"), "application/zip", archive)
                .send();

        // Then
        assertRejected(what, answer);
    }

    @Test
    void who_sends_and_whose_file_it_says_it_is_must_agree_as_L9_says() {
        // Given
        College fernleigh = College.opens();

        // When
        Answer otherName = sends(fernleigh.aReturn().fileName(), "application/xml", good.xml());
        Answer noName = sends("return.XML", "application/xml", good.xml());
        Answer header = sends(
                good.fileName(),
                "application/xml",
                good.headedBy(fernleigh.ukprn()).xml());

        // Then
        otherName.problem(422);
        noName.problem(422);
        assertRejected("header of another college", header);
    }

    @Test
    void a_body_over_the_limit_is_refused_before_it_is_read() {
        // When
        Answer answer = ashdown.mis()
                .sending(good.fileName("ZIP"), "application/zip", new byte[65 * 1024 * 1024])
                .send();

        // Then
        assertThat(answer.problemSlug(413)).isEqualTo("payload-too-large");
    }

    @Test
    void a_content_type_that_nobody_knows_is_refused() {
        // Then
        sends(good.fileName(), "text/csv", good.xml()).problem(415);
    }

    @Test
    void one_bad_learner_among_500_is_listed_and_the_others_land_as_L6_says() {
        // Given
        List<IlrLearner> all = learners("A", 500).toList();
        var ilr = ashdown.aReturn()
                .listing(all.stream()
                        .map(learner -> learner.reference().equals("A000250")
                                ? learner.with("ULN", "1000000063").named("Canarina", "Secretson")
                                : learner));

        // When
        ImportRun run = ashdown.mis().sends(ilr).completes();

        // Then
        assertThat(run.count("learners/created")).isEqualTo(499);
        assertThat(run.count("learners/rejected")).isEqualTo(1);
        assertThat(run.rejections()).hasSize(1);
        var rejection = run.rejections().get(0);
        assertThat(rejection.path("rule").asText()).isEqualTo("ULN_04");
        assertThat(rejection.path("learnRefNumber").asText()).isEqualTo("A000250");
        assertThat(rejection.path("path").asText()).contains("ULN");
        assertThat(rejection.path("reason").asText()).isNotBlank();
        assertThat(rejection.path("remedy").asText()).isNotBlank();
        assertThat(rejection.toString()).doesNotContain("1000000063", "Canarina", "Secretson");
        Answer csv = run.asks("GET", "/rejections").header("Accept", "text/csv").send();
        assertThat(csv.is(200).header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text()).contains("ULN_04", "A000250").doesNotContain("1000000063");
    }

    static Stream<Arguments> badLearners() {
        return Stream.of(
                bad("ULN_04", aLearner("B1").with("ULN", "1000000044")),
                bad("LearnPlanEndDate_02", aLearner("B1").on(anAim("60000001").plannedUntil("2025-01-01"))),
                bad("DateOfBirth_04", aLearner("B1").with("DateOfBirth", "1890-01-01")),
                bad("CompStatus_0", aLearner("B1").on(anAim("60000001").status(2))),
                bad("CompStatus_01", aLearner("B1").on(anAim("60000001").status(9))),
                bad("FD_FundModel", aLearner("B1").on(anAim("60000001").funded("4200"))),
                bad("FD_Sex", aLearner("B1").with("Sex", "XX")),
                bad("FD_ULN", aLearner("B1").with("ULN", "12")),
                bad("FD_FamilyName", aLearner("B1").with("FamilyName", "R2D2")),
                bad("FD_Postcode", aLearner("B1").without("Postcode")),
                bad("FD_", aLearner("B1").with("Nickname", "Zo")),
                bad("R_07", aLearner("B1").on(anAim("60000001"), anAim("60000002"))));
    }

    @ParameterizedTest(name = "{0} is named")
    @MethodSource("badLearners")
    void a_learner_who_breaks_a_rule_is_rejected_and_the_others_land(String rule, IlrLearner bad) {
        // When
        ImportRun run = ashdown.mis().sends(good.listing(bad)).completes();

        // Then
        assertThat(run.rules()).isNotEmpty().allSatisfy(named -> assertThat(named)
                .startsWith(rule));
        assertThat(run.count("learners/rejected")).isEqualTo(1);
        assertThat(run.count("learners/created")).isEqualTo(3);
    }

    @Test
    void a_reference_twice_in_another_case_is_rejected_as_R_06() {
        // When
        ImportRun run = ashdown.mis()
                .sends(good.listing(aLearner("dup1"), aLearner("DUP1")))
                .completes();

        // Then
        assertThat(run.rules()).isNotEmpty().containsOnly("R_06");
        assertThat(run.count("learners/created") + run.count("learners/rejected"))
                .isEqualTo(5);
    }

    @Test
    void one_uln_on_two_learners_is_rejected_as_R_59_but_the_temporary_one_is_not() {
        // Given
        IlrLearner one = aLearner("B1");

        // When
        ImportRun run = ashdown.mis()
                .sends(good.listing(
                        one,
                        aLearner("B2").with("ULN", one.uln()),
                        aLearner("T1").with("ULN", "9999999999"),
                        aLearner("T2").with("ULN", "9999999999")))
                .completes();

        // Then
        assertThat(run.rules()).isNotEmpty().containsOnly("R_59");
        assertThat(run.rejections().findValuesAsText("learnRefNumber")).doesNotContain("T1", "T2");
    }

    @Test
    void the_same_file_sent_twice_at_once_lands_once() {
        // When
        Answer[] answers = new Answer[2];
        Stream.of(0, 1).parallel().forEach(i -> answers[i] = sends(good.fileName(), "application/xml", good.xml()));
        List<ImportRun> runs = Stream.of(answers)
                .map(ashdown.mis()::accepted)
                .map(ImportRun::completes)
                .toList();

        // Then
        assertThat(runs.stream().mapToInt(run -> run.count("learners/created"))).containsExactlyInAnyOrder(3, 0);
        assertThat(runs.stream().mapToInt(run -> run.count("learners/unchanged")))
                .containsExactlyInAnyOrder(0, 3);
        assertThat(Topics.of(ashdown).stream().filter(event -> event.type().equals("learner.enrolled.v1")))
                .hasSize(3);
    }

    private Answer sends(String fileName, String contentType, String content) {
        return ashdown.mis()
                .sending(fileName, contentType, content.getBytes(StandardCharsets.UTF_8))
                .send();
    }

    /** Either refused at once or accepted and then rejected; in both cases with a reason, and nothing applied (L10). */
    private void assertRejected(String what, Answer answer) {
        if (answer.status() == 202) {
            ImportRun run = ashdown.mis().accepted(answer).isRejected();
            assertThat(run.view().toString()).as(what).contains("reason");
            assertThat(run.view().toString()).doesNotContain("root:x:0");
        } else {
            assertThat(answer.status()).as(what + ": " + answer.text()).isIn(400, 413, 422);
            answer.problem(answer.status());
        }
        assertThat(ashdown.mis()
                        .get("/v1/learners?ukprn=" + ashdown.ukprn())
                        .is(200)
                        .at("/items"))
                .isEmpty();
        assertThat(Topics.of(ashdown)).isEmpty();
    }

    private static Arguments broken(String what, UnaryOperator<String> breaking) {
        return Arguments.of(what, breaking);
    }

    private static Arguments bad(String rule, IlrLearner learner) {
        return Arguments.of(rule, learner);
    }
}
