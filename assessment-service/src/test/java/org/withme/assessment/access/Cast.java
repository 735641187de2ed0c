package org.withme.assessment.access;

import static org.withme.assessment.fixture.EvidenceFixture.evidenceOf;
import static org.withme.assessment.fixture.FrameworkFixture.GRADES;
import static org.withme.assessment.fixture.FrameworkFixture.MARKS;
import static org.withme.assessment.fixture.FrameworkFixture.aRegulatedFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.withme.assessment.fixture.AppealFixture;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.AssignmentFixture;
import org.withme.assessment.fixture.CredentialFixture;
import org.withme.assessment.fixture.FrameworkFixture.Published;
import org.withme.assessment.fixture.SampleFixture;
import org.withme.platform.testing.College;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** The people of the access matrix, and the assessments to whose learners they are something. */
final class Cast {

    private final Published published =
            aRegulatedFramework().with("EXTERNAL", 100, MARKS).with("LEARNER").published(ASHDOWN);
    private final Published sampled =
            aRegulatedFramework().with("ASSESSOR_TO_STANDARD", 100, GRADES).published(ASHDOWN);
    private final AssessmentFixture inASample = decided();
    private final AssessmentFixture inASampleAndLeft = leftDaysAgo(decided(), 30);
    private final SampleFixture sample = drawn();
    private final Map<UUID, AssignmentFixture> assignments = new HashMap<>();
    private final Map<UUID, UUID> evidence = new HashMap<>();
    private final Map<UUID, AppealFixture> appeals = new HashMap<>();
    private final Map<UUID, CredentialFixture> credentials = new HashMap<>();
    private final AssessmentFixture current = assessed();
    private final AssessmentFixture leftLately = leftDaysAgo(assessed(), 30);
    private final AssessmentFixture leftLongAgo = leftDaysAgo(assessed(), 100);
    private final UUID otherLearner = aLearner().at(ASHDOWN).exists();

    Published published() {
        return published;
    }

    /** The assessment, with a result, to whose learner this one is what their name says. */
    AssessmentFixture assessmentOf(String name) {
        if (name.startsWith("former-")) {
            return leftLately;
        }
        return name.startsWith("long-gone-") ? leftLongAgo : current;
    }

    SampleFixture sample() {
        return sample;
    }

    /** What was drawn of a learner to whom this one is what their name says. */
    String sampledItemOf(String name) {
        return sample.itemOf(name.startsWith("former-") ? inASampleAndLeft : inASample);
    }

    /** What was set to that learner, when they were there. */
    AssignmentFixture assignmentOf(String name) {
        return assignments.get(assessmentOf(name).learnerId());
    }

    /** An appeal of that learner. */
    AppealFixture appealOf(String name) {
        return appeals.get(assessmentOf(name).learnerId());
    }

    /** A file of that assessment which everybody sees who may see any of its evidence. */
    UUID evidenceFor(String name) {
        return evidence.get(assessmentOf(name).id());
    }

    /** What that learner took with them. */
    CredentialFixture credentialOf(String name) {
        return credentials.get(assessmentOf(name).id());
    }

    /** Null for nobody. */
    Tokens token(String name) {
        return switch (name) {
            case "anonymous" -> null;
            case "learner" -> current.learner();
            case "other-learner" -> Who.learner(otherLearner);
            case "awarding-client" -> Tokens.application("awarding-demo", "awarding-client");
            case "other-awarding-client" -> Tokens.application("awarding-other", "awarding-client");
            case "careers-client" -> Tokens.application("careers-demo", "careers-client");
            case "platform-operator" -> Tokens.as("platform-operator");
            case "authorised-advocate", "expired-advocate", "plan-advocate", "appeal-advocate" ->
                Tokens.as("advocate").subject(Who.subjectOf(name));
            case "advocate-and-assessor" ->
                Tokens.as("advocate", "assessor")
                        .subject(Who.subjectOf("appeal-advocate"))
                        .ukprn(ASHDOWN.ukprn());
            default -> ofCollege(name);
        };
    }

    private AssessmentFixture assessed() {
        LocalDate today = LocalDate.now();
        AssessmentFixture assessment = AssessmentFixture.started(
                aLearner()
                        .at(ASHDOWN)
                        .represented(Who.subjectOf("authorised-advocate"), today, "assessment", "plan")
                        .represented(Who.subjectOf("expired-advocate"), today.minusDays(1), "assessment")
                        .represented(Who.subjectOf("plan-advocate"), today.plusDays(9), "plan")
                        .represented(Who.subjectOf("appeal-advocate"), today.plusDays(9), "appeal")
                        .exists(),
                published);
        assignments.put(assessment.learnerId(), AssignmentFixture.set(published, assessment.learnerId()));
        UUID piece = evidenceOf(assessment).submittedFile("plan.txt", new byte[] {1, 2, 3});
        evidenceOf(assessment).showsTo(piece, "ASSESSORS_AND_ADVOCATE").statusCode(200);
        evidence.put(assessment.id(), piece);
        assessment.selfJudges(1, "Merit").statusCode(201);
        assessment
                .marks(Tokens.application("awarding-demo", "awarding-client"), 0, "{\"value\": \"62\"}")
                .statusCode(201);
        assessment.publishes(assessment.assessor()).statusCode(201);
        credentials.put(assessment.id(), CredentialFixture.issued(assessment));
        appeals.put(assessment.learnerId(), AppealFixture.raised(assessment));
        return assessment;
    }

    private AssessmentFixture decided() {
        AssessmentFixture assessment =
                AssessmentFixture.started(aLearner().at(ASHDOWN).exists(), sampled);
        assessment.assessorJudges(0, "Pass").statusCode(201);
        return assessment;
    }

    private SampleFixture drawn() {
        SampleFixture.everythingIsLookedAt(sampled);
        return SampleFixture.drawn(sampled);
    }

    private static AssessmentFixture leftDaysAgo(AssessmentFixture assessment, int days) {
        TheDatabase.write(
                "update learner_grant set last_day = ? where learner_id = ?",
                LocalDate.now().minusDays(days),
                assessment.learnerId());
        return assessment;
    }

    private static Tokens ofCollege(String name) {
        College college = name.endsWith("-elsewhere") ? BRACKENFELL : ASHDOWN;
        String role = name.replaceFirst("^(former|long-gone)-", "").replaceFirst("-elsewhere$", "");
        return role.equals("mis-client")
                ? Who.mis(college)
                : Who.staff("Some " + role + " of " + college, role, college);
    }
}
