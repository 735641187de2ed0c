package org.withme.assessment.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.withme.assessment.fixture.AssessmentFixture.ASSESSMENTS;
import static org.withme.assessment.fixture.AssessmentFixture.start;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.FrameworkFixture.assessor;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.assessment.fixture.OtherService.learnerAccess;
import static org.withme.assessment.fixture.OtherService.learnerService;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.FrameworkFixture;
import org.withme.assessment.fixture.FrameworkFixture.Published;
import org.withme.assessment.fixture.OtherService;
import org.withme.assessment.fixture.PublishedEvents;
import org.withme.assessment.fixture.Received;
import org.withme.platform.events.ReceivedEvent;
import org.withme.platform.testing.College;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Who;

/** The reaction to {@code learner.enrolled.v1}. */
@QuarkusTest
class EnrolmentsStartAssessmentsTest {

    private static final String ENROLLED = "learner.enrolled.v1";

    @Inject
    EnrolmentReaction reaction;

    private final UUID sam = aLearner().at(ASHDOWN).exists();
    private final String aim =
            UUID.randomUUID().toString().replace("-", "").substring(0, 8).toUpperCase(Locale.ROOT);

    @Test
    void an_enrolment_starts_what_its_college_publishes_for_the_aim_and_nothing_else() {
        // Given
        Published one = onAim(aim).published(ASHDOWN);
        Published two = onAim(aim).published(ASHDOWN);
        onAim(aim).published(BRACKENFELL);
        onAim(aim).definedAt(ASHDOWN);
        onAim("60399999").published(ASHDOWN);

        // When
        UUID enrolment = UUID.randomUUID();
        learnerService(sam).says(1, ENROLLED, enrolled(enrolment, ASHDOWN));

        // Then
        eventually(() -> assertThat(assessmentsOf(sam, "frameworkId"))
                .containsExactlyInAnyOrder(
                        one.framework().toString(), two.framework().toString()));
        assertThat(assessmentsOf(sam, "enrolmentId")).containsOnly(enrolment.toString());
        assertThat(PublishedEvents.typesOf(sam)).containsExactly("assessment.started.v1", "assessment.started.v1");
    }

    @Test
    void enrolments_that_come_together_start_what_they_would_one_by_one() {
        // Given
        onAim(aim).published(ASHDOWN);
        UUID alex = aLearner().at(ASHDOWN).exists();
        UUID first = UUID.randomUUID();

        // When
        together(
                event(sam, enrolled(first, ASHDOWN)),
                event(alex, enrolled(UUID.randomUUID(), ASHDOWN)),
                event(sam, enrolled(UUID.randomUUID(), ASHDOWN)),
                event(sam, enrolled(UUID.randomUUID(), BRACKENFELL)));

        // Then
        assertThat(assessmentsOf(sam, "enrolmentId")).containsExactly(first.toString());
        assertThat(assessmentsOf(alex, "id")).hasSize(1);
        assertThat(PublishedEvents.typesOf(sam)).containsExactly("assessment.started.v1");
        assertThat(PublishedEvents.typesOf(alex)).containsExactly("assessment.started.v1");
    }

    @Test
    void an_enrolment_told_again_together_with_the_next_one_does_not_stand_in_its_way() {
        // Given
        onAim(aim).published(ASHDOWN);
        UUID first = UUID.randomUUID();
        UUID next = UUID.randomUUID();
        together(event(sam, enrolled(first, ASHDOWN)));
        TheDatabase.write("update assessment set state = 'PUBLISHED' where learner_id = ?", sam);

        // When
        together(event(sam, enrolled(first, ASHDOWN)), event(sam, enrolled(next, ASHDOWN)));

        // Then
        assertThat(assessmentsOf(sam, "enrolmentId")).containsExactly(next.toString(), first.toString());
    }

    @Test
    void L3_two_enrolments_that_come_together_of_one_learner_under_two_ids_start_one_assessment() {
        // Given
        onAim(aim).published(ASHDOWN);
        UUID survivor = aLearner().exists();
        learnerAccess(survivor)
                .says(1, "learner.merged.v1", "{\"survivor\": \"" + survivor + "\", \"absorbed\": \"" + sam + "\"}");
        eventually(() -> assertThat(TheDatabase.texts("select surviving_learner(?)", sam))
                .containsExactly(survivor.toString()));

        // When
        together(
                event(sam, enrolled(UUID.randomUUID(), ASHDOWN)),
                event(survivor, enrolled(UUID.randomUUID(), ASHDOWN)));

        // Then
        assertThat(assessmentsOf(survivor, "id")).hasSize(1);
        assertThat(PublishedEvents.typesOf(sam)).containsExactly("assessment.started.v1");
        assertThat(PublishedEvents.typesOf(survivor)).isEmpty();
    }

    @Test
    void the_same_enrolment_told_again_starts_nothing_again() {
        // Given
        onAim(aim).published(ASHDOWN);
        UUID enrolment = UUID.randomUUID();
        UUID event = UUID.randomUUID();
        OtherService learners = learnerService(sam);

        // When
        learners.says(event, 1, ENROLLED, enrolled(enrolment, ASHDOWN));
        learners.says(event, 1, ENROLLED, enrolled(enrolment, ASHDOWN));
        learners.says(2, ENROLLED, enrolled(enrolment, ASHDOWN));
        learners.says(3, ENROLLED, enrolled(UUID.randomUUID(), ASHDOWN).replace(aim, "60388888"));

        // Then
        eventually(() -> assertThat(heardUpTo(sam)).isEqualTo("3"));
        assertThat(assessmentsOf(sam, "id")).hasSize(1);
        assertThat(PublishedEvents.typesOf(sam)).hasSize(1);
    }

    @Test
    void an_enrolment_ahead_of_its_predecessor_waits_for_it() {
        // Given
        onAim(aim).published(ASHDOWN);

        // When
        learnerService(sam).says(2, ENROLLED, enrolled(UUID.randomUUID(), ASHDOWN));
        eventually(() -> assertThat(TheDatabase.texts("select version from inbox_waiting where stream = ?", sam))
                .containsExactly("2"));
        assertThat(assessmentsOf(sam, "id")).isEmpty();
        learnerService(sam).says(1, "learner.preferences-changed.v1", "{\"changed\": [\"how\"]}");

        // Then
        eventually(() -> assertThat(assessmentsOf(sam, "id")).hasSize(1));
    }

    @Test
    void an_enrolment_that_does_not_say_where_parks_its_learner_and_others_go_on() {
        // Given
        onAim(aim).published(ASHDOWN);
        UUID other = aLearner().at(ASHDOWN).exists();

        // When
        learnerService(sam).says(1, ENROLLED, "{\"enrolmentId\": \"" + UUID.randomUUID() + "\"}");
        learnerService(sam).says(2, ENROLLED, enrolled(UUID.randomUUID(), ASHDOWN));
        learnerService(other).says(1, ENROLLED, enrolled(UUID.randomUUID(), ASHDOWN));

        // Then
        eventually(() -> assertThat(assessmentsOf(other, "id")).hasSize(1));
        eventually(() -> assertThat(TheDatabase.texts("select reason from parked_stream where stream = ?", sam))
                .hasSize(1));
        assertThat(assessmentsOf(sam, "id")).isEmpty();
    }

    @Test
    void A1_an_assessment_keeps_its_version_and_the_next_enrolment_gets_the_latest() {
        // Given
        Published first = onAim(aim).published(ASHDOWN);
        learnerService(sam).says(1, ENROLLED, enrolled(UUID.randomUUID(), ASHDOWN));
        eventually(() -> assertThat(assessmentsOf(sam, "id")).hasSize(1));
        UUID later = aLearner().at(ASHDOWN).exists();

        // When
        Published second = onAim(aim).published(ASHDOWN, first.framework());
        learnerService(later).says(1, ENROLLED, enrolled(UUID.randomUUID(), ASHDOWN));

        // Then
        eventually(() -> assertThat(assessmentsOf(later, "versionId"))
                .containsExactly(second.versionId().toString()));
        assertThat(assessmentsOf(sam, "versionId"))
                .containsExactly(first.versionId().toString());
    }

    @Test
    void an_assessment_follows_its_learner_through_a_merge_and_back() {
        // Given
        onAim(aim).published(ASHDOWN);
        UUID survivor = aLearner().exists();
        learnerService(sam).says(1, ENROLLED, enrolled(UUID.randomUUID(), ASHDOWN));
        eventually(() -> assertThat(assessmentsOf(sam, "id")).hasSize(1));
        String ids = "{\"survivor\": \"" + survivor + "\", \"absorbed\": \"" + sam + "\"}";

        // When
        learnerAccess(survivor).says(1, "learner.merged.v1", ids);

        // Then
        eventually(() -> assertThat(assessmentsOf(survivor, "learnerId")).containsExactly(survivor.toString()));
        assertThat(assessmentsOf(sam, "learnerId")).containsExactly(survivor.toString());
        learnerAccess(survivor).says(2, "learner.unmerged.v1", ids);
        eventually(() -> assertThat(assessmentsOf(sam, "learnerId")).containsExactly(sam.toString()));
    }

    @Test
    void L3_what_is_judged_after_a_merge_is_told_in_the_stream_of_the_id_that_it_goes_back_to() {
        // Given
        AssessmentFixture assessment =
                started(sam, aLocalFramework().with("LEARNER").published(ASHDOWN));
        UUID survivor = aLearner().exists();
        learnerAccess(survivor)
                .says(1, "learner.merged.v1", "{\"survivor\": \"" + survivor + "\", \"absorbed\": \"" + sam + "\"}");
        eventually(() -> assertThat(assessmentsOf(survivor, "id")).hasSize(1));

        // When
        assessment.selfJudges(0, "Merit").statusCode(201);

        // Then
        assertThat(PublishedEvents.typesOf(sam)).contains("assessment.decided.v1");
        assertThat(PublishedEvents.typesOf(survivor)).isEmpty();
    }

    @Test
    void L3_an_assessor_who_knows_the_absorbed_id_assesses_the_learner_under_it() {
        // Given
        UUID survivor = aLearner().at(ASHDOWN).exists();
        Published award = aLocalFramework().with("NEGOTIATED").published(ASHDOWN);
        learnerAccess(survivor)
                .says(1, "learner.merged.v1", "{\"survivor\": \"" + survivor + "\", \"absorbed\": \"" + sam + "\"}");
        eventually(() -> assertThat(TheDatabase.texts("select surviving_learner(?)", sam))
                .containsExactly(survivor.toString()));

        // When
        start(sam, award).statusCode(201).body("learnerId", equalTo(survivor.toString()));

        // Then
        as(assessor(ASHDOWN))
                .queryParam("learnerId", sam)
                .get(ASSESSMENTS)
                .then()
                .statusCode(200)
                .body("items.learnerId", contains(survivor.toString()));
    }

    private void together(ReceivedEvent... events) {
        QuarkusTransaction.requiringNew().run(() -> reaction.handleAll(List.of(events)));
    }

    private static ReceivedEvent event(UUID learner, String data) {
        return Received.event(ENROLLED, learner, data);
    }

    private static FrameworkFixture onAim(String reference) {
        return aLocalFramework().onAim(reference).with("NEGOTIATED");
    }

    private String enrolled(UUID enrolment, College college) {
        return "{\"enrolmentId\": \"" + enrolment + "\", \"ukprn\": \"" + college.ukprn() + "\", \"learnAimRef\": \""
                + aim + "\", \"aimType\": 4, \"startDate\": \"2026-09-01\", \"plannedEndDate\": \"2027-07-31\","
                + " \"fundModel\": 35, \"workBased\": false, \"collectionYear\": \"2627\", \"preparedOn\": \"2026-10-05\","
                + " \"importId\": \"01990d3c-0000-7000-8000-0000000000ff\", \"somethingNew\": true}";
    }

    private static List<String> assessmentsOf(UUID learner, String field) {
        return as(Who.learner(learner)).get("/v1/assessment/assessments").path("items." + field);
    }

    private static String heardUpTo(UUID learner) {
        return TheDatabase.texts(
                        "select max(version) from inbox_stream where stream = ? and topic = 'learner-events'", learner)
                .get(0);
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }
}
