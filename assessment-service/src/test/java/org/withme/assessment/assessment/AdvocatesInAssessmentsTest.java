package org.withme.assessment.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.assessment.fixture.OtherService.advocateService;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.OtherService;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** A9: an advocate may be present, with the learner's authority. */
@QuarkusTest
class AdvocatesInAssessmentsTest {

    private static final String GIVEN = "advocacy.authority-given.v1";
    private static final String ENDED = "advocacy.authority-ended.v1";
    private static final Tokens NOOR = Tokens.as("advocate").subject(Who.subjectOf("Noor Blake"));

    private final UUID authority = UUID.randomUUID();
    private AssessmentFixture assessment;
    private OtherService advocates;

    @BeforeEach
    void samIsAssessedInANegotiatedCriterion() {
        assessment = started(
                aLearner().at(ASHDOWN).exists(),
                aLocalFramework().with("NEGOTIATED").published(ASHDOWN));
        advocates = advocateService(assessment.learnerId());
    }

    @Test
    void A9_the_advocate_reads_the_negotiation_while_the_authority_stands_and_everybody_sees_that_they_are_there() {
        // Given
        assessment.selfJudges(0, "Merit").statusCode(201);
        assessment.read(NOOR).statusCode(404);
        assessment.read(assessment.assessor()).body("advocatePresent", equalTo(false));

        // When
        advocates.says(1, GIVEN, given("[\"plan\", \"assessment\"]", LocalDate.now()));

        // Then
        eventually(() -> assessment.read(NOOR).statusCode(200));
        assessment.readCriterion(NOOR, 0).body("selfJudgement.value", equalTo("Merit"));
        assessment.read(assessment.assessor()).body("advocatePresent", equalTo(true));
        assessment.readCriterion(assessment.assessor(), 0).body("advocatePresent", equalTo(true));
        as(NOOR).queryParam("learnerId", assessment.learnerId())
                .get("/v1/assessment/assessments")
                .then()
                .statusCode(200);
        AssessmentFixture.judges(NOOR, assessment.criterion(0) + "/proposals", "Pass")
                .statusCode(403);
        advocates.says(2, ENDED, ended());
        eventually(() -> assessment.read(NOOR).statusCode(404));
        assessment.read(assessment.assessor()).body("advocatePresent", equalTo(false));
    }

    @Test
    void an_authority_of_another_scope_or_for_somebody_else_opens_nothing() {
        // When
        advocates.says(1, GIVEN, given("[\"plan\"]", LocalDate.now().plusDays(9)));
        advocateService(aLearner().exists())
                .says(
                        1,
                        GIVEN,
                        given("[\"assessment\"]", LocalDate.now())
                                .replace(authority.toString(), UUID.randomUUID().toString()));

        // Then
        eventually(() -> assertThat(heard()).isEqualTo("1"));
        assessment.read(NOOR).statusCode(404);
    }

    @Test
    void an_authority_whose_end_is_heard_first_never_stands() {
        // When
        advocateService(aLearner().exists()).says(1, ENDED, ended());
        eventually(() -> assertThat(
                        TheDatabase.texts("select ended from advocate_authority where authority_id = ?", authority))
                .containsExactly("t"));
        advocates.says(1, GIVEN, given("[\"assessment\"]", LocalDate.now()));

        // Then
        eventually(() -> assertThat(heard()).isEqualTo("1"));
        assessment.read(NOOR).statusCode(404);
    }

    @Test
    void while_the_learners_events_are_parked_nobody_speaks_with_them() {
        // Given
        advocates.says(1, GIVEN, given("[\"assessment\"]", LocalDate.now()));
        eventually(() -> assessment.read(NOOR).statusCode(200));

        // When
        advocates.says(2, GIVEN, "{\"authorityId\": \"nonsense\"}");

        // Then
        eventually(() -> assessment.read(NOOR).statusCode(404));
        assessment.read(assessment.learner()).statusCode(200).body("advocatePresent", equalTo(false));
    }

    @Test
    void what_is_known_can_be_rebuilt_from_the_log() {
        // Given
        advocates.says(1, GIVEN, given("[\"assessment\"]", LocalDate.now()));
        eventually(() -> assessment.read(NOOR).statusCode(200));
        TheDatabase.write("update advocate_authority set subject = 'somebody else' where authority_id = ?", authority);
        assessment.read(NOOR).statusCode(404);

        // When
        as(Tokens.as("platform-operator"))
                .post("/v1/operations/assessment-service/projections/authorities/rebuild")
                .then()
                .statusCode(anyOf(equalTo(200), equalTo(202)));

        // Then
        eventually(() -> assessment.read(NOOR).statusCode(200));
    }

    private String given(String scope, LocalDate expiresOn) {
        return "{\"authorityId\": \"" + authority + "\", \"caseId\": \"" + UUID.randomUUID() + "\", \"subject\": \""
                + Who.subjectOf("Noor Blake") + "\", \"scope\": " + scope + ", \"expiresOn\": \"" + expiresOn + "\"}";
    }

    private String ended() {
        return "{\"authorityId\": \"" + authority + "\", \"caseId\": \"" + UUID.randomUUID() + "\", \"subject\": \""
                + Who.subjectOf("Noor Blake") + "\"}";
    }

    private String heard() {
        return TheDatabase.texts(
                        "select max(version) from inbox_stream where stream = ? and topic = 'advocacy-events'",
                        assessment.learnerId())
                .get(0);
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }
}
