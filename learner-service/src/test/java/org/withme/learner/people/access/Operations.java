package org.withme.learner.people.access;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.withme.learner.people.access.Cast.Subject;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** How each operation is called about a learner. */
final class Operations {

    private static final String CONSENT =
            "{\"purpose\": \"outreach-after-leaving\", \"recipient\": \"90000001\", \"scope\": [\"email\"],"
                    + " \"wordingVersion\": \"2026-1\"}";

    private static final String SKIP = "{\"source\": \"learner-service\", \"version\": 1, \"reason\": \"UNREADABLE\"}";
    private static final String NAME =
            "{\"subject\": \"" + Who.subjectOf("nobody in particular") + "\", \"role\": \"adviser\"}";

    private static final String PURPOSES = "/v1/colleges/90000001/tutorial-purposes";

    private final TrialRows rows = new TrialRows();
    private final String calendar = TrialRows.aCalendar();
    private final String imported = TrialRows.anImport();
    private final String duplicate = "/v1/mis/possible-duplicates/" + TrialRows.aPairOfAshdown();
    private final String group = "/v1/colleges/90000001/groups/" + TrialRows.aTutorGroupOfAshdown();
    private final String made = "/v1/colleges/90000001/groups/" + TrialRows.aGroupMade("90000001");
    private final String community = "/v1/communities/" + TrialRows.aGroupMade(null);
    private final String applicant = "/v1/mis/learners/by-ref/90000001/" + TrialRows.anApplicantOfAshdown();
    private final String held = "/v1/mis/held-learners/" + TrialRows.aHeldLearnerOfAshdown();

    Response call(String operation, Subject learner, Tokens caller) {
        RequestSpecification request = given().header("If-Match", "*");
        if (caller != null) {
            request.header("Authorization", caller.bearer());
        }
        String self = "/v1/learners/" + learner.id();
        String place = self + "/team/" + rows.placeOf(learner);
        String plan = self + "/plans/90000001";
        String imports = "/v1/mis/ilr-imports";
        String operations = "/v1/operations/learner-service/";
        return switch (operation) {
            case "hello" -> request.get("/v1/hello");
            case "helloApplication" -> request.get("/v1/hello/application");
            case "helloUser" -> request.get("/v1/hello/user");
            case "findLearners" ->
                request.queryParam("learnRefNumber", learner.reference()).get("/v1/learners");
            case "searchByName" ->
                json(request, "{\"name\": \"" + learner.name() + "\"}").post("/v1/learners/search");
            case "readOwnProfile" -> request.get("/v1/learners/me");
            case "readProfile" -> request.get(self);
            case "readEnrolments" -> request.get(self + "/enrolments");
            case "readPreferences" -> request.get(self + "/preferences");
            case "changePreferences" -> json(request, "{}").patch(self + "/preferences");
            case "addPerson" -> json(request, "{}").post("/v1/learners");
            case "openAccount" -> json(request, "{}").post(self + "/account");
            case "loadAccounts" ->
                request.contentType("text/csv").body("nothing").post("/v1/mis/accounts/load?dryRun=true");
            case "listTeam" -> request.get(self + "/team");
            case "nameTeamMember" -> json(request, NAME).post(self + "/team");
            case "readTeamMember" -> request.get(place);
            case "endRelationship" -> request.post(place + "/end");
            case "loadGroups" ->
                request.contentType("text/csv").body("nothing").post("/v1/mis/groups/load?dryRun=true");
            case "listGroups" -> request.get("/v1/colleges/90000001/groups");
            case "readGroup" -> request.get(group);
            case "makeGroup" -> json(request, "{\"name\": \"To be tried\"}").post("/v1/colleges/90000001/groups");
            case "changeGroup" -> json(request, "{\"name\": \"To be tried\"}").post(made + "/change");
            case "endGroup" ->
                request.post("/v1/colleges/90000001/groups/" + TrialRows.aGroupMade("90000001") + "/end");
            case "listCommunities" -> request.get("/v1/communities");
            case "makeCommunity" -> json(request, "{\"name\": \"To be tried\"}").post("/v1/communities");
            case "readCommunity" -> request.get(community);
            case "changeCommunity" ->
                json(request, "{\"name\": \"To be tried\"}").post(community + "/change");
            case "endCommunity" -> request.post("/v1/communities/" + TrialRows.aGroupMade(null) + "/end");
            case "listOwnGroups" -> request.get("/v1/me/groups");
            case "leaveGroup" -> request.post("/v1/me/groups/" + TrialRows.aGroupOf(learner) + "/leave");
            case "readWelcome" -> request.get(self + "/welcome");
            case "holdWelcome" -> request.post(self + "/welcome/hold");
            case "listWelcomes" -> request.get("/v1/colleges/90000001/welcomes");
            case "listGroupLearners" -> request.get(group + "/learners");
            case "listLearnersWithoutMentor" -> request.get("/v1/colleges/90000001/learners-without-mentor");
            case "loadAttendance" ->
                request.contentType("text/csv").body("nothing").post("/v1/mis/attendance/load?dryRun=true");
            case "listAttendance" -> request.get(self + "/attendance");
            case "listGoneQuiet" -> request.get("/v1/colleges/90000001/gone-quiet");
            case "answerGoneQuiet" -> json(request, "{}").post(self + "/gone-quiet/answer");
            case "makeWish" -> json(request, "{}").post("/v1/me/wishes");
            case "listOwnWishes" -> request.get("/v1/me/wishes");
            case "enterWish" -> json(request, "{}").post(self + "/wishes");
            case "readWish" -> request.get(rows.wishOf(learner));
            case "answerWish" -> json(request, "{}").post(rows.wishOf(learner) + "/answer");
            case "askWishAgain" -> request.post(rows.wishOf(learner) + "/ask-again");
            case "withdrawWish" -> request.post(rows.wishOf(learner) + "/withdraw");
            case "makeWishOwn" -> request.post(rows.wishOf(learner) + "/make-own");
            case "strikeWishOut" -> request.post(rows.wishOf(learner) + "/strike-out");
            case "listWishes" -> request.get("/v1/colleges/90000001/wishes");
            case "listGroupGoals" -> request.get(TrialRows.groupGoalsOf(learner));
            case "writeGroupGoal" -> json(request, "{}").post(TrialRows.groupGoalsOf(learner));
            case "readGroupGoal" -> request.get(TrialRows.groupGoalOf(learner));
            case "changeGroupGoal" -> json(request, "{}").put(TrialRows.groupGoalOf(learner));
            case "answerGroupGoal" -> json(request, "{}").post(TrialRows.groupGoalOf(learner) + "/answer");
            case "enterGroupsAgreement" -> json(request, "{}").post(TrialRows.groupGoalOf(learner) + "/agreement");
            case "addGroupGoalStep" -> json(request, "{}").post(TrialRows.groupGoalOf(learner) + "/steps");
            case "tickGroupGoalStep" -> json(request, "{}").post(TrialRows.groupGoalOf(learner) + "/tick");
            case "sayGroupGoalState" -> json(request, "{}").post(TrialRows.groupGoalOf(learner) + "/state");
            case "loadPlans" -> request.contentType("text/csv").body("nothing").post("/v1/mis/plans/load?dryRun=true");
            case "listGoalTemplates" -> request.get(TrialRows.TEMPLATES);
            case "makeGoalTemplate" -> json(request, "{}").post(TrialRows.TEMPLATES);
            case "readGoalTemplate" -> request.get(TrialRows.aTemplateOfAshdown());
            case "changeGoalTemplate" -> json(request, "{}").put(TrialRows.aTemplateOfAshdown());
            case "endGoalTemplate" -> request.post(TrialRows.aTemplateOfAshdown() + "/end");
            case "listPlans" -> request.get(self + "/plans");
            case "readPlan" -> request.get(plan);
            case "readPlanToSign" -> request.get(plan + "/to-sign");
            case "signPlan" -> request.post(plan + "/sign");
            case "enterEmployersSignature" -> json(request, "{}").post(plan + "/employer-signature");
            case "readPlanVersion" -> request.get(plan + "/versions/" + rows.planVersionOf(learner));
            case "writeGoal" -> json(request, "{}").post(self + "/goals");
            case "readGoal" -> request.get(rows.goalOf(learner));
            case "changeGoal" -> json(request, "{}").put(rows.goalOf(learner));
            case "addGoalStep" -> json(request, "{}").post(rows.goalOf(learner) + "/steps");
            case "tickGoalStep" -> json(request, "{}").post(rows.goalOf(learner) + "/tick");
            case "moveGoalDate" -> json(request, "{}").post(rows.goalOf(learner) + "/date");
            case "sayGoalState" -> json(request, "{}").post(rows.goalOf(learner) + "/state");
            case "lookAtGoal" -> request.post(rows.goalOf(learner) + "/looked-at");
            case "showGoalResult" -> json(request, "{}").post(rows.goalOf(learner) + "/results");
            case "removeGoalResult" -> json(request, "{}").post(rows.goalOf(learner) + "/results/remove");
            case "makeGoalOwn" -> request.post(rows.goalOf(learner) + "/make-own");
            case "strikeGoalOut" -> request.post(rows.goalOf(learner) + "/strike-out");
            case "proposeToPlan" -> json(request, "{}").post(self + "/plan-proposals");
            case "comparePlanText" -> json(request, "{}").post(self + "/plan-proposals/sameness");
            case "readPlanProposal" -> request.get(rows.planProposalOf(learner));
            case "answerPlanProposal" -> json(request, "{}").post(rows.planProposalOf(learner) + "/answer");
            case "withdrawPlanProposal" -> request.post(rows.planProposalOf(learner) + "/withdraw");
            case "readBeforeReflecting" -> request.get(self + "/reflections/before-you-write");
            case "listReflections" -> request.get(self + "/reflections");
            case "writeReflection" -> json(request, "{}").post(self + "/reflections");
            case "readReflection" -> request.get(rows.reflectionOf(learner));
            case "changeReflection" -> json(request, "{}").put(rows.reflectionOf(learner));
            case "deleteReflection" -> request.delete(TrialRows.aReflectionOf(learner));
            case "shareReflection" -> json(request, "{}").post(rows.reflectionOf(learner) + "/share");
            case "takeReflectionBack" -> json(request, "{}").post(rows.reflectionOf(learner) + "/take-back");
            case "listTutorialPurposes" -> request.get(PURPOSES);
            case "addTutorialPurpose" -> json(request, "{}").post(PURPOSES);
            case "readTutorialPurpose" -> request.get(PURPOSES + "/" + TrialRows.aPurposeOfAshdown());
            case "changeTutorialPurpose" -> json(request, "{}").put(PURPOSES + "/" + TrialRows.aPurposeOfAshdown());
            case "withdrawTutorialPurpose" -> request.delete(PURPOSES + "/" + TrialRows.aPurposeOfAshdown());
            case "inviteToTutorial" -> json(request, "{}").post("/v1/colleges/90000001/tutorials");
            case "listCollegeTutorials" -> request.get("/v1/colleges/90000001/tutorials");
            case "readSitting" -> request.get(rows.sittingOf(learner));
            case "recordTutorialOutcome" -> json(request, "{}").post(rows.sittingOf(learner) + "/close");
            case "moveSitting" -> json(request, "{}").post(rows.sittingOf(learner) + "/move");
            case "cancelSitting" -> request.post(rows.sittingOf(learner) + "/cancel");
            case "proposeTutorial" -> json(request, "{}").post("/v1/me/tutorials");
            case "listTutorials" -> request.get(self + "/tutorials");
            case "readTutorial" -> request.get(rows.tutorialOf(learner));
            case "answerTutorial" -> json(request, "{}").post(rows.tutorialOf(learner) + "/answer");
            case "cancelTutorial" -> request.post(rows.tutorialOf(learner) + "/cancel");
            case "addAgendaPoint" -> json(request, "{}").post(rows.tutorialOf(learner) + "/add-point");
            case "agreeActions" -> json(request, "{}").post(rows.tutorialOf(learner) + "/agree-actions");
            case "withdrawAgendaPoint" -> request.post(rows.pointOf(learner) + "/withdraw");
            case "strikeActionOut" -> request.post(rows.actionOf(learner) + "/strike-out");
            case "rateTutorial" -> json(request, "{}").put(rows.tutorialOf(learner) + "/worth-it");
            case "listTalks" -> request.get(self + "/talks");
            case "logTalk" -> json(request, "{}").post(self + "/talks");
            case "readTutorialsWorthIt" -> request.get("/v1/colleges/90000001/tutorials-worth-it");
            case "readAutonomy" -> request.get(self + "/autonomy");
            case "listAutonomyMoves" -> request.get(self + "/autonomy-moves");
            case "proposeAutonomyMove" -> json(request, "{}").post(self + "/autonomy-moves");
            case "readAutonomyMove" -> request.get(TrialRows.autonomyMoveOf(learner));
            case "agreeToAutonomyMove" -> json(request, "{}").post(TrialRows.autonomyMoveOf(learner) + "/agree");
            case "declineAutonomyMove" -> json(request, "{}").post(TrialRows.autonomyMoveOf(learner) + "/decline");
            case "withdrawAutonomyMove" -> request.post(TrialRows.autonomyMoveOf(learner) + "/withdraw");
            case "reviewAutonomyMove" -> json(request, "{}").post(TrialRows.autonomyMoveOf(learner) + "/review");
            case "readOwnCalendar" -> request.get("/v1/me/calendar");
            case "renewCalendar" -> json(request, "{}").post("/v1/me/calendar/renew");
            case "endCalendar" -> request.delete("/v1/me/calendar");
            case "readCalendar" -> request.get("/v1/calendars/" + calendar);
            case "listRecognitions" -> request.get(self + "/recognitions");
            case "giveRecognition" -> json(request, "{}").post(self + "/recognitions");
            case "readRecognition" -> request.get(TrialRows.recognitionOf(learner));
            case "removeRecognition" -> request.delete(TrialRows.recognitionOf(learner));
            case "putApplicant" -> json(request, "{}").put(applicant);
            case "withdrawApplication" -> request.post(applicant + "/withdraw");
            case "addLearner" -> json(request, "{}").post("/v1/colleges/90000001/learners");
            case "listConsents" -> request.get(self + "/consents");
            case "listPurposes" -> request.get(self + "/consents/purposes");
            case "listRecipients" -> request.get(self + "/consents/recipients");
            case "giveConsent" -> json(request, CONSENT).post(self + "/consents");
            case "readConsent" -> request.get(rows.consentOf(learner));
            case "withdrawConsent" -> request.post(rows.consentOf(learner) + "/withdraw");
            case "readAccessLog" -> request.get(self + "/access-log");
            case "readInbox" -> request.get("/v1/me/inbox");
            case "takeItem" -> request.post("/v1/me/inbox/offer-waits." + rows.offerOf(learner) + "/take");
            case "releaseItem" -> request.post("/v1/me/inbox/offer-waits." + rows.offerOf(learner) + "/release");
            case "readMessageChoices" -> request.get("/v1/me/message-choices");
            case "chooseMessages" -> json(request, "{}").put("/v1/me/message-choices");
            case "listMessages" -> request.get("/v1/me/messages");
            case "readMessageFigures" -> request.get("/v1/colleges/90000001/message-figures");
            case "askUnsubscribe" -> request.get("/v1/messages/none/unsubscribe");
            case "unsubscribe" -> request.post("/v1/messages/none/unsubscribe");
            case "askConfirm" -> request.get("/v1/messages/none/confirm");
            case "confirm" -> request.post("/v1/messages/none/confirm");
            // refused for its Last-Event-ID, or it would never end
            case "followJourney" -> request.header("Last-Event-ID", "nothing").get("/v1/me/stream");
            case "readConcernRoute" -> request.get(self + "/concerns/route");
            case "passConcern" -> json(request, "{}").post(self + "/concerns");
            case "requestDisclosure" -> json(request, "{}").post(self + "/disclosures");
            case "listDisclosures" -> request.get(self + "/disclosures");
            case "readDisclosure" -> request.get(rows.disclosureOf(learner));
            case "listDisclosureReads" -> request.get(rows.disclosureOf(learner) + "/reads");
            case "approveDisclosure" -> request.post(rows.disclosureOf(learner) + "/approve");
            case "refuseDisclosure" -> json(request, "{}").post(rows.disclosureOf(learner) + "/refuse");
            case "delayDisclosure" -> json(request, "{}").put(rows.disclosureOf(learner) + "/delay");
            case "tellDisclosure" -> request.delete(rows.disclosureOf(learner) + "/delay");
            case "copyProfile" -> request.get(rows.disclosureOf(learner) + "/copy");
            case "listCollegeDisclosures" -> request.get("/v1/colleges/90000001/disclosures");
            case "searchLearners" -> json(request, "{}").post("/v1/colleges/90000001/learner-searches");
            case "listLearnerSearches" -> request.get("/v1/colleges/90000001/learner-searches");
            case "readSafeguarding" -> request.get("/v1/colleges/90000001/safeguarding");
            case "readLightMode" -> request.get("/v1/me/light-mode");
            case "beginLightMode" -> request.put("/v1/me/light-mode");
            case "endLightMode" -> request.delete("/v1/me/light-mode");
            case "takeReceipt" -> json(request, "{}").post("/v1/messages/receipts");
            case "readNow" -> request.get(self + "/now");
            case "readJourney" -> request.get(self + "/journey");
            case "sendIlrReturn" ->
                request.contentType("application/xml").body("<Message/>").post(imports + "?fileName=x");
            case "listIlrImports" -> request.get(imports);
            case "readIlrImport" -> request.get(imported);
            case "listIlrRejections" -> request.get(imported + "/rejections");
            case "listIlrNotes" -> request.get(imported + "/notes");
            case "listIlrMissing" -> request.get(imported + "/missing");
            case "listIlrChanges" -> request.get(imported + "/changes");
            case "listNotReturned" -> request.get("/v1/mis/not-returned");
            case "confirmIlrImport" -> request.post(imported + "/confirm");
            case "discardIlrImport" -> request.post(imported + "/discard");
            case "listPossibleDuplicates" -> request.get("/v1/mis/possible-duplicates");
            case "readPossibleDuplicate" -> request.get(duplicate);
            case "mergeLearners" -> json(request, "{}").post(duplicate + "/merge");
            case "unmergeLearners" -> request.post(duplicate + "/unmerge");
            case "dismissPossibleDuplicate" -> request.post(duplicate + "/dismiss");
            case "listHeldLearners" -> request.get("/v1/mis/held-learners");
            case "readHeldLearner" -> request.get(held);
            case "answerHeldLearner" -> json(request, "{}").post(held + "/answer");
            case "loadLearningAims" ->
                request.contentType("text/csv").body("nothing").post("/v1/learning-aims/downloads");
            case "listLearningAimDownloads" -> request.get("/v1/learning-aims/downloads");
            case "readLearningAimDownload" -> request.get("/v1/learning-aims/downloads/" + UUID.randomUUID());
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
