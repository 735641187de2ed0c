package org.withme.assessment.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.assessment.fixture.AssessmentFixture.ASSESSMENTS;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.FrameworkFixture;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A7: neither sees the other's first judgement before recording their own, by any route")
class BlindJudgementsTest {

    private static final String ADVOCATE = "Noor Blake";
    private static final String SECRET = "Merit";

    @Test
    void nothing_that_the_learner_or_their_advocate_can_ask_changes_when_the_assessor_judges_what_is_negotiated() {
        // Given
        AssessmentFixture assessment = anAssessment("NEGOTIATED");
        Tokens advocate = Tokens.as("advocate").subject(Who.subjectOf(ADVOCATE));
        List<String> before = everythingAskedBy(assessment, assessment.learner(), advocate);

        // When
        assessment.assessorJudges(0, SECRET).statusCode(201);

        // Then
        assertThat(everythingAskedBy(assessment, assessment.learner(), advocate))
                .isEqualTo(before)
                .noneMatch(answer -> answer.contains("\"assessorJudgement\":{"));
    }

    @Test
    void whatever_the_assessor_decides_to_the_standard_the_learner_and_their_advocate_are_told_the_same() {
        // Given
        Tokens advocate = Tokens.as("advocate").subject(Who.subjectOf(ADVOCATE));
        AssessmentFixture assessment = anAssessment("ASSESSOR_TO_STANDARD");
        assessment.assessorJudges(0, SECRET).statusCode(201);
        List<String> decided = everythingAskedBy(assessment, assessment.learner(), advocate);

        // When
        assessment.takesBack(assessment.assessor(), 0).statusCode(200);
        assessment.assessorJudges(0, "Not yet").statusCode(201);

        // Then
        assertThat(everythingAskedBy(assessment, assessment.learner(), advocate))
                .isEqualTo(decided)
                .anyMatch(answer -> answer.contains("DECIDED_UNSEEN"))
                .noneMatch(answer -> answer.contains("\"assessorJudgement\":{") || answer.contains("\"decision\":{"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEGOTIATED", "ASSESSOR_TO_STANDARD"})
    void nothing_that_staff_can_ask_changes_when_the_learner_judges(String rule) {
        // Given
        AssessmentFixture assessment = anAssessment(rule);
        Tokens[] staff = {
            assessment.assessor(),
            assessment.iqa(),
            Who.staff("Exams office", "exams-officer", ASHDOWN),
            Tokens.as("assessor", "advocate").subject(Who.subjectOf(ADVOCATE)).ukprn(ASHDOWN.ukprn())
        };
        List<String> before = everythingAskedBy(assessment, staff);

        // When
        assessment.selfJudges(0, SECRET).statusCode(201);

        // Then
        assertThat(everythingAskedBy(assessment, staff))
                .isEqualTo(before)
                .noneMatch(answer -> answer.contains("\"selfJudgement\":{"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEGOTIATED", "ASSESSOR_TO_STANDARD"})
    void no_event_carries_a_value_or_a_reason(String rule) {
        // When
        AssessmentFixture assessment = anAssessment(rule);
        assessment.assessorJudges(0, SECRET).statusCode(201);
        assessment.selfJudges(0, "Pass").statusCode(201);

        // Then
        assertThat(TheDatabase.texts("select payload::text from outbox where aggregateid = ?", assessment.learnerId()))
                .isNotEmpty()
                .noneMatch(payload -> Stream.of(SECRET, "Pass", "Because").anyMatch(payload::contains));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEGOTIATED", "ASSESSOR_TO_STANDARD"})
    void both_are_revealed_when_both_are_recorded(String rule) {
        // Given
        AssessmentFixture assessment = anAssessment(rule);
        assessment
                .assessorJudges(0, SECRET)
                .body("assessorJudgement.value", equalTo(SECRET))
                .body("withheld", contains("selfJudgement"));
        assessment
                .readCriterion(assessment.learner(), 0)
                .body("state", equalTo(rule.equals("NEGOTIATED") ? "OPEN" : "DECIDED_UNSEEN"))
                .body("withheld", contains("assessorJudgement"));

        // When
        assessment.selfJudges(0, "Pass").body("assessorJudgement.value", equalTo(SECRET));

        // Then
        for (Tokens one : new Tokens[] {
            assessment.learner(), assessment.assessor(), Who.staff("Exams office", "exams-officer", ASHDOWN)
        }) {
            assessment
                    .readCriterion(one, 0)
                    .body("selfJudgement.value", equalTo("Pass"))
                    .body("assessorJudgement.value", equalTo(SECRET))
                    .body("assessorJudgement.reason", equalTo("Because of what I saw."))
                    .body("withheld", nullValue());
        }
    }

    @Test
    void who_is_both_the_learner_and_an_assessor_does_not_sit_on_both_sides() {
        // Given
        AssessmentFixture assessment = anAssessment("NEGOTIATED");
        Tokens both = Tokens.as("assessor", "learner", "iqa")
                .subject(Who.subjectOf("both"))
                .ukprn(ASHDOWN.ukprn())
                .learner(assessment.learnerId());
        assessment.assessorJudges(0, SECRET).statusCode(201);

        // When, Then
        assessment
                .readCriterion(both, 0)
                .statusCode(200)
                .body("assessorJudgement", nullValue())
                .body("withheld", contains("assessorJudgement"));
        AssessmentFixture.judges(both, assessment.criterion(0) + "/assessor-judgement", "Pass")
                .statusCode(404);
        AssessmentFixture.judges(both, assessment.criterion(0) + "/reassessment", "Pass")
                .statusCode(404);
    }

    private static AssessmentFixture anAssessment(String rule) {
        return started(
                aLearner()
                        .at(ASHDOWN)
                        .represented(Who.subjectOf(ADVOCATE), LocalDate.now().plusDays(30), "assessment")
                        .exists(),
                rule.equals("NEGOTIATED")
                        ? aLocalFramework().with(rule).published(ASHDOWN)
                        : aLocalFramework()
                                .with(rule, 100, FrameworkFixture.GRADES)
                                .published(ASHDOWN));
    }

    /** Status, tag and body of every answer that could tell, refusals included; nothing here changes anything. */
    private static List<String> everythingAskedBy(AssessmentFixture assessment, Tokens... callers) {
        List<String> answers = new ArrayList<>();
        for (Tokens caller : callers) {
            String criterion = assessment.criterion(0);
            answers.add(told(asked(caller).get(assessment.path())));
            answers.add(told(asked(caller).get(criterion)));
            answers.add(told(asked(caller)
                    .queryParam("learnerId", assessment.learnerId())
                    .get(ASSESSMENTS)));
            answers.add(told(asked(caller).get(assessment.path() + "/result")));
            answers.add(told(asked(caller).header("If-Match", "*").post(assessment.path() + "/result")));
            answers.add(told(asked(caller)
                    .header("If-None-Match", tagOf(caller, criterion))
                    .get(criterion)));
            for (String act : new String[] {
                "/proposals", "/proposals/accept", "/reassessment-request", "/reassessment", "/reply", "/attempts"
            }) {
                answers.add(told(asked(caller)
                        .contentType("application/json")
                        .header("If-Match", "*")
                        .body(bodyOf(act))
                        .post(criterion + act)));
            }
        }
        return answers;
    }

    private static String bodyOf(String act) {
        return switch (act) {
            case "/proposals/accept" -> "{\"value\": \"Merit\"}";
            case "/reassessment-request" -> "{\"reason\": \"Hm.\"}";
            case "/reply" -> "{\"words\": \"Hm.\"}";
            default -> "{\"value\": \"Merit\", \"reason\": \"Hm.\"}";
        };
    }

    private static RequestSpecification asked(Tokens caller) {
        return as(caller).header("X-Request-Id", "01a1ffff-846c-75da-bb98-d1a084670c6c");
    }

    private static String tagOf(Tokens caller, String criterion) {
        String tag = as(caller).get(criterion).header("ETag");
        return tag == null ? "\"none\"" : tag;
    }

    private static String told(Response answer) {
        return answer.statusCode() + " " + answer.header("ETag") + " " + answer.asString();
    }
}
