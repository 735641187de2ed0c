package org.withme.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.EvidenceFixture.evidenceOf;
import static org.withme.assessment.fixture.FrameworkFixture.GRADES;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.FrameworkFixture.aRegulatedFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AppealFixture;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.AssignmentFixture;
import org.withme.assessment.fixture.CredentialFixture;
import org.withme.assessment.fixture.FrameworkFixture.Published;
import org.withme.assessment.fixture.PublishedEvents;
import org.withme.assessment.fixture.SampleFixture;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.testing.Contracts;
import org.withme.platform.testing.EventSchemas;
import org.withme.platform.testing.MainClasses;
import org.withme.platform.testing.Who;

/** What this service publishes keeps its contracts. */
@QuarkusTest
class ContractsTest {

    private static final Set<String> ENVELOPE = Set.of("stream");

    @Test
    void every_event_has_a_schema_with_its_very_fields_and_an_example_that_keeps_to_it() {
        // Given
        Map<String, Class<?>> published = published();

        // When, Then
        assertThat(published.keySet())
                .containsExactlyInAnyOrderElementsOf(Contracts.eventTypes().stream()
                        .filter(type -> type.startsWith("assessment."))
                        .toList());
        published.forEach((type, event) -> {
            assertThat(fields(event)).as(type).isEqualTo(properties(Contracts.read("events/" + type + ".schema.json")));
            assertThat(EventSchemas.errors(type, Contracts.read("events/" + type + ".example.json")))
                    .as(type)
                    .isEmpty();
        });
    }

    @Test
    void the_description_of_a_body_has_no_property_beside_the_fields_that_are_read_and_written() {
        JsonNode schemas = Contracts.read("openapi/assessment-service.json").at("/components/schemas");
        Map<String, Set<String>> described = describedFields();
        assertThat(described).containsKeys("Reply", "ExternalMark", "DraftCriterion");
        described.forEach((name, fields) ->
                assertThat(properties(schemas.path(name))).as(name).isSubsetOf(fields));
    }

    @Test
    void every_event_of_a_whole_story_keeps_to_its_schema() {
        // Given
        Published published = aLocalFramework()
                .onAim("60312345")
                .withAttempts(2)
                .with("NEGOTIATED")
                .with("ASSESSOR_TO_STANDARD", 100, GRADES)
                .with("LEARNER")
                .published(ASHDOWN);
        AssessmentFixture assessment = started(aLearner().at(ASHDOWN).exists(), published);
        AssignmentFixture assignment = AssignmentFixture.set(published, assessment.learnerId());
        AssignmentFixture mistaken = AssignmentFixture.set(published, assessment.learnerId());

        // When
        mistaken.withdrawn().statusCode(200);
        assignment
                .movesTheirDate(0, LocalDate.now(ZoneOffset.UTC).plusDays(20).toString())
                .statusCode(200);
        evidenceOf(assessment).submittedFile("plan.txt", new byte[] {1});
        assessment.selfJudges(0, "Pass").statusCode(201);
        assessment.takesBack(assessment.learner(), 0).statusCode(200);
        assessment.selfJudges(0, "Merit").statusCode(201);
        assessment.assessorJudges(0, "Not yet").statusCode(201);
        assessment.proposes(assessment.assessor(), 0, "Pass").statusCode(201);
        assessment.accepts(assessment.learner(), 0, "Pass").statusCode(200);
        assessment.selfJudges(2, "Merit").statusCode(201);
        assessment.selfJudges(1, "Merit").statusCode(201);
        assessment.assessorJudges(1, "Not yet").statusCode(201);
        assessment.replies(1, true).statusCode(201);
        assessment.triesAgain(assessment.learner(), 1).statusCode(201);
        assessment.assessorJudges(1, "Pass").statusCode(201);
        as(assessment.assessor(), "{\"words\": \"Well said.\"}")
                .post(assessment.criterion(2) + "/comments")
                .then()
                .statusCode(201);
        assessment.publishes(assessment.assessor()).statusCode(201);
        CredentialFixture.issued(assessment)
                .takenBackBy(assessment.learner(), null)
                .statusCode(200);
        as(
                        assessment.assessor(),
                        "{\"reason\": \"Typing error.\", \"values\": [{\"criterionId\": \"" + published.criterion(1)
                                + "\", \"value\": \"Merit\"}]}")
                .header("If-Match", "*")
                .post(assessment.path() + "/result/corrections")
                .then()
                .statusCode(201);

        // Then
        assertThat(PublishedEvents.typesOf(assessment.learnerId()))
                .containsExactly(
                        "assessment.started.v1",
                        "assessment.assignment-set.v1",
                        "assessment.assignment-set.v1",
                        "assessment.assignment-withdrawn.v1",
                        "assessment.assignment-date-moved.v1",
                        "assessment.evidence-submitted.v1",
                        "assessment.self-judged.v1",
                        "assessment.taken-back.v1",
                        "assessment.self-judged.v1",
                        "assessment.assessor-judged.v1",
                        "assessment.differed.v1",
                        "assessment.counter-proposed.v1",
                        "assessment.agreed.v1",
                        "assessment.self-judged.v1",
                        "assessment.decided.v1",
                        "assessment.self-judged.v1",
                        "assessment.assignment-judged.v1",
                        "assessment.assessor-judged.v1",
                        "assessment.decided.v1",
                        "assessment.disputed.v1",
                        "assessment.attempt-started.v1",
                        "assessment.assignment-open-again.v1",
                        "assessment.assessor-judged.v1",
                        "assessment.decided.v1",
                        "assessment.commented.v1",
                        "assessment.result-published.v1",
                        "assessment.credential-issued.v1",
                        "assessment.credential-taken-back.v1",
                        "assessment.result-published.v1");
        assertKeepContract(assessment.learnerId());
        assertKeepContract(published.framework());
    }

    @Test
    void every_event_of_quality_assurance_keeps_to_its_schema() {
        // Given
        Published award =
                aRegulatedFramework().with("ASSESSOR_TO_STANDARD", 100, GRADES).published(ASHDOWN);
        AssessmentFixture assessment = started(aLearner().at(ASHDOWN).exists(), award);
        assessment.assessorJudges(0, "Merit").statusCode(201);

        // When
        SampleFixture sample = SampleFixture.drawn(award);
        sample.judges(assessment, "Pass").statusCode(201);
        sample.requiresReassessment(assessment).statusCode(201);
        assessment
                .reassesses(Who.staff("A colleague", "assessor", ASHDOWN), 0, "Pass")
                .statusCode(201);
        sample.isSignedOff().statusCode(200);

        // Then
        assertThat(PublishedEvents.typesOf(assessment.learnerId()))
                .containsExactly(
                        "assessment.started.v1",
                        "assessment.assessor-judged.v1",
                        "assessment.decided.v1",
                        "assessment.reassessment-required.v1",
                        "assessment.decided.v1");
        assertKeepContract(assessment.learnerId());
        assertKeepContract(UUID.fromString(sample.id()));
    }

    @Test
    void every_event_of_an_appeal_keeps_to_its_schema() {
        // Given
        Published award =
                aLocalFramework().with("ASSESSOR_TO_STANDARD", 100, GRADES).published(ASHDOWN);
        AssessmentFixture assessment = started(aLearner().at(ASHDOWN).exists(), award);
        assessment.skipsTheirSelfJudgement(0).statusCode(201);
        assessment.assessorJudges(0, "Pass").statusCode(201);

        // When
        AppealFixture appeal = AppealFixture.raised(assessment);
        appeal.isPassedOn(assessment.assessor()).statusCode(200);
        appeal.isTaken(assessment.iqa()).statusCode(200);
        appeal.stands(assessment.iqa()).statusCode(200);
        appeal.ends(assessment.learner()).statusCode(200);

        // Then
        assertThat(PublishedEvents.typesOf(assessment.learnerId()))
                .endsWith(
                        "assessment.appeal-lodged.v1",
                        "assessment.appeal-answered.v1",
                        "assessment.appeal-lodged.v1",
                        "assessment.appeal-answered.v1",
                        "assessment.appeal-closed.v1");
        assertKeepContract(assessment.learnerId());
    }

    private static void assertKeepContract(UUID stream) {
        for (String type : Set.copyOf(PublishedEvents.typesOf(stream))) {
            List<JsonNode> payloads = PublishedEvents.of(stream, type);
            assertThat(payloads).isNotEmpty().allSatisfy(payload -> assertThat(EventSchemas.errors(type, payload))
                    .as(type)
                    .isEmpty());
        }
    }

    /** Of every record that is described under a name of its own. */
    private static Map<String, Set<String>> describedFields() {
        return MainClasses.below("org.withme.assessment")
                .filter(type -> type.isRecord() && type.isAnnotatedWith(Schema.class))
                .map(JavaClass::reflect)
                .filter(type -> !type.getAnnotation(Schema.class).name().isEmpty())
                .collect(Collectors.toMap(
                        type -> type.getAnnotation(Schema.class).name(), ContractsTest::fields));
    }

    private static Map<String, Class<?>> published() {
        return MainClasses.below("org.withme.assessment")
                .filter(type -> type.isAssignableTo(DomainEvent.class) && type.isRecord())
                .map(JavaClass::reflect)
                .collect(Collectors.toMap(ContractsTest::typeOf, Function.identity()));
    }

    private static String typeOf(Class<?> event) {
        try {
            Constructor<?> constructor = event.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            Object[] nothing = Arrays.stream(constructor.getParameterTypes())
                    .map(type -> type == int.class ? (Object) 0 : type == boolean.class ? (Object) false : null)
                    .toArray();
            return ((DomainEvent) constructor.newInstance(nothing)).type();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> fields(Class<?> event) {
        return Arrays.stream(event.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !ENVELOPE.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> properties(JsonNode schema) {
        return StreamSupport.stream(
                        ((Iterable<String>) () -> schema.path("properties").fieldNames()).spliterator(), false)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
