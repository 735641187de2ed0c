package org.withme.assessment.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.assessment.fixture.AssessmentFixture.ASSESSMENTS;
import static org.withme.assessment.fixture.AssignmentFixture.ASSIGNMENTS;
import static org.withme.assessment.fixture.EvidenceFixture.evidenceOf;
import static org.withme.assessment.fixture.FrameworkFixture.FRAMEWORKS;
import static org.withme.assessment.fixture.LearnerFixture.disclosed;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.CredentialFixture;
import org.withme.assessment.fixture.EvidenceFixture;
import org.withme.assessment.fixture.FrameworkFixture;
import org.withme.assessment.fixture.FrameworkFixture.Published;
import org.withme.platform.testing.AccessMatrix;
import org.withme.platform.testing.Tokens;

/** Everybody tries everything. */
@QuarkusTest
class AccessMatrixTest {

    private static final String JUDGEMENT = "{\"value\": \"62\", \"reason\": \"To be tried.\"}";
    private static final String SKIP = "{\"source\": \"learner-service\", \"version\": 1, \"reason\": \"UNREADABLE\"}";

    @Test
    void no_operation_is_without_its_row() {
        assertThat(AccessMatrix.read().operations())
                .containsExactlyInAnyOrderElementsOf(AccessMatrix.operationsOfTheApi());
    }

    @Test
    void everybody_gets_what_the_design_gives_them_and_nothing_else() {
        // Given
        Cast cast = new Cast();

        // When, Then
        assertThat(AccessMatrix.read().surprises((operation, name) -> call(cast, operation, name)))
                .isEmpty();
    }

    private static Response call(Cast cast, String operation, String name) {
        Tokens caller = cast.token(name);
        RequestSpecification request = given().header("If-Match", "*");
        if (caller != null) {
            request.header("Authorization", caller.bearer());
        }
        AssessmentFixture assessment = cast.assessmentOf(name);
        Published published = cast.published();
        String framework = FRAMEWORKS + "/" + published.framework();
        String version = framework + "/versions/" + published.version();
        EvidenceFixture evidence = evidenceOf(assessment);
        UUID piece = cast.evidenceFor(name);
        String operations = "/v1/operations/assessment-service/";
        return switch (operation) {
            case "listFrameworks" -> request.get(FRAMEWORKS);
            case "defineFramework" -> json(request, "{}").post(FRAMEWORKS);
            case "readFramework" -> request.get(framework);
            case "draftFrameworkVersion" ->
                json(request, FrameworkFixture.aLocalFramework().with("LEARNER").body())
                        .post(framework + "/versions");
            case "readFrameworkVersion" -> request.get(version);
            case "replaceFrameworkDraft" -> json(request, "{}").put(version);
            case "publishFrameworkVersion" -> request.post(version + "/publish");
            case "readOwnershipMap" -> request.get(version + "/ownership-map");
            case "listAssessments" ->
                request.queryParam("learnerId", assessment.learnerId()).get(ASSESSMENTS);
            case "startAssessment" ->
                json(
                                request,
                                "{\"learnerId\": \"" + assessment.learnerId() + "\", \"frameworkId\": \""
                                        + published.framework() + "\"}")
                        .post(ASSESSMENTS);
            case "readAssessment" -> request.get(assessment.path());
            case "readAssessedCriterion" -> request.get(assessment.criterion(0));
            case "listEvidence" -> request.get(evidence.path());
            case "readEvidenceAskedFor" -> request.get(evidence.path() + "/asked-for");
            case "readEvidence" -> request.get(evidence.piece(piece));
            case "downloadEvidence" -> request.get(evidence.file(piece, 1));
            case "submitEvidence" ->
                json(request, "{\"text\": \"To be tried.\"}").post(evidence.path());
            case "submitEvidenceFile" ->
                request.contentType("application/octet-stream")
                        .body(new byte[] {1})
                        .post(evidence.path() + "/files");
            case "arrangeEvidence" ->
                json(request, "{\"criterionIds\": [], \"audience\": \"ME\"}").put(evidence.piece(piece));
            case "judgeMyself" -> json(request, JUDGEMENT).post(assessment.criterion(1) + "/self-judgement");
            case "skipSelfJudgement" -> request.post(assessment.criterion(1) + "/self-judgement/skip");
            case "takeBackJudgement" -> request.post(assessment.criterion(0) + "/take-back");
            case "tryCriterionAgain" -> request.post(assessment.criterion(0) + "/attempts");
            case "judgeAsAssessor" -> json(request, JUDGEMENT).post(assessment.criterion(0) + "/assessor-judgement");
            case "giveReason" ->
                json(request, "{\"reason\": \"To be tried.\"}")
                        .post(assessment.criterion(0) + "/assessor-judgement/reason");
            case "replyToDecision" ->
                json(request, "{\"words\": \"To be tried.\"}").post(assessment.criterion(0) + "/reply");
            case "recordExternalMark" ->
                json(request, "{\"value\": \"1\"}").post(assessment.criterion(0) + "/external-mark");
            case "readComments" -> request.get(assessment.criterion(1) + "/comments");
            case "writeComment" ->
                json(request, "{\"words\": \"To be tried.\"}").post(assessment.criterion(1) + "/comments");
            case "recordExternalMarks" -> json(request, "{\"marks\": []}").post("/v1/assessment/external-marks");
            case "loadExternalMarks" ->
                request.contentType("text/csv").body("learner").post("/v1/assessment/external-marks/load");
            case "giveCandidateNumbers" ->
                json(request, "{\"candidates\": []}").post("/v1/assessment/candidate-numbers");
            case "proposeJudgement" -> json(request, JUDGEMENT).post(assessment.criterion(0) + "/proposals");
            case "acceptJudgement" ->
                json(request, "{\"value\": \"62\"}").post(assessment.criterion(0) + "/proposals/accept");
            case "askReassessment" ->
                json(request, "{\"reason\": \"To be tried.\"}").post(assessment.criterion(0) + "/reassessment-request");
            case "reassessCriterion" -> json(request, JUDGEMENT).post(assessment.criterion(0) + "/reassessment");
            case "readCalibration" -> request.get("/v1/assessment/calibration");
            case "readFrameworkCalibration" -> request.get(framework + "/calibration");
            case "readSamplingPlan" -> request.get(version + "/sampling-plan");
            case "changeSamplingPlan" -> json(request, "{}").put(version + "/sampling-plan");
            case "drawSample" -> request.post(version + "/samples");
            case "listSamples" -> request.get(version + "/samples");
            case "readSample" -> request.get(cast.sample().path());
            case "signOffSample" -> request.post(cast.sample().path() + "/sign-off");
            case "readSampledDecision" -> request.get(cast.sampledItemOf(name));
            case "judgeSecond" ->
                json(request, "{\"value\": \"Pass\"}").post(cast.sampledItemOf(name) + "/second-judgement");
            case "requireReassessment" ->
                json(request, "{\"reason\": \"To be tried.\"}")
                        .post(cast.sampledItemOf(name) + "/reassessment-request");
            case "listAssignments" -> request.get(ASSIGNMENTS);
            case "setAssignment" ->
                json(
                                request,
                                "{\"frameworkId\": \"" + published.framework() + "\", \"learnerIds\": [\""
                                        + assessment.learnerId() + "\"]}")
                        .post(ASSIGNMENTS);
            case "readAssignment" -> request.get(cast.assignmentOf(name).path());
            case "addToAssignment" ->
                json(request, "{\"learnerIds\": [\"" + assessment.learnerId() + "\"]}")
                        .post(cast.assignmentOf(name).path() + "/learners");
            case "withdrawAssignment" -> request.post(cast.assignmentOf(name).path() + "/withdraw");
            case "judgeAssignment" ->
                json(request, "{\"judgements\": []}")
                        .put(cast.assignmentOf(name).path() + "/judgements");
            case "judgeMyAssignment" ->
                json(request, "{\"value\": \"Merit\"}")
                        .put(cast.assignmentOf(name).path() + "/self-judgement");
            case "moveAssignmentDate" ->
                json(request, "{}").put(cast.assignmentOf(name).path() + "/date");
            case "readResult" -> request.get(assessment.path() + "/result");
            case "publishResult" -> request.post(assessment.path() + "/result");
            case "correctResult" -> json(request, "{}").post(assessment.path() + "/result/corrections");
            case "readTranscript" ->
                request.queryParam("learnerId", assessment.learnerId()).get("/v1/assessment/transcript");
            case "printTranscript" ->
                request.queryParam("learnerId", assessment.learnerId()).get("/v1/assessment/transcript/page");
            case "downloadTranscript" ->
                request.queryParam("learnerId", assessment.learnerId()).get("/v1/assessment/transcript/file");
            case "readAppeals" -> request.get(assessment.path() + "/appeals");
            case "readAppeal" -> request.get(cast.appealOf(name).path());
            case "raiseAppeal" -> json(request, "{\"ground\": \"STANDARD\"}").post(assessment.path() + "/appeals");
            case "goOnWithAppeal" ->
                json(request, "{}").post(cast.appealOf(name).path() + "/next-stage");
            case "endAppeal" -> request.post(cast.appealOf(name).path() + "/end");
            case "takeAppeal" -> request.post(cast.appealOf(name).path() + "/seats");
            case "answerAppeal" -> json(request, "{}").post(cast.appealOf(name).path() + "/answer");
            case "agreeToAppealAnswer" -> request.post(cast.appealOf(name).path() + "/agreement");
            case "issueCredential" -> json(request, "{}").post(assessment.path() + "/credentials");
            case "issueLearnerRecord" ->
                json(request, "{\"assessmentIds\": [\"" + assessment.id() + "\"]}")
                        .post(CredentialFixture.CREDENTIALS + "/records");
            case "listCredentials" ->
                request.queryParam("learnerId", assessment.learnerId()).get(CredentialFixture.CREDENTIALS);
            case "readCredential" -> request.get(cast.credentialOf(name).path());
            case "takeBackCredential" ->
                json(request, "{\"reason\": \"To be tried.\"}")
                        .post(cast.credentialOf(name).path() + "/take-back");
            case "verifyCredential" ->
                json(request, "{\"jwt\": \"e30.e30.e30\"}").post(CredentialFixture.CREDENTIALS + "/verifications");
            case "askVerification" -> request.get(CredentialFixture.CREDENTIALS + "/verify");
            case "verifyOnPage" ->
                request.formParam("credential", "e30.e30.e30").post(CredentialFixture.CREDENTIALS + "/verify");
            case "readIssuer" -> request.get(CredentialFixture.ISSUER + "/did.json");
            case "readIssuerKeys" -> request.get(CredentialFixture.ISSUER + "/keys");
            case "readStatusList" -> request.get(CredentialFixture.ISSUER + "/status-lists/1");
            case "rotateIssuerKeys" -> request.post(CredentialFixture.ISSUER + "/keys/rotate");
            case "copyAssessments" ->
                request.get("/v1/assessment/disclosures/"
                        + disclosed(assessment.learnerId(), "Some dsl of ASHDOWN", ASHDOWN, "ASSESSMENT"));
            case "parkedStreams" -> request.get(operations + "parked-streams");
            case "replay" ->
                request.post(operations + "parked-streams/learner-events/" + UUID.randomUUID() + "/replay");
            case "skip" ->
                json(request, SKIP).post(operations + "parked-streams/learner-events/" + UUID.randomUUID() + "/skip");
            case "projection" -> request.get(operations + "projections/nothing");
            case "rebuild" -> request.post(operations + "projections/nothing/rebuild");
            default -> throw new AssertionError("Nobody has said how to call " + operation);
        };
    }

    private static RequestSpecification json(RequestSpecification request, String body) {
        return request.contentType(ContentType.JSON).body(body);
    }
}
