package org.withme.learner.people.access;

import static io.restassured.RestAssured.given;

import com.github.f4b6a3.uuid.UuidCreator;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.learner.people.access.Cast.Subject;
import org.withme.platform.testing.College;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** How each operation is called about a learner. */
final class Operations {

    private static final String CONSENT =
            "{\"purpose\": \"outreach-after-leaving\", \"recipient\": \"90000001\", \"scope\": [\"email\"],"
                    + " \"wordingVersion\": \"2026-1\"}";
    /** To whom every learner can agree, wherever they are. */
    private static final String GIVEN =
            "{\"purpose\": \"careers-feed\", \"recipient\": \"careers-demo\", \"scope\": [\"ambition\"],"
                    + " \"wordingVersion\": \"2026-1\"}";

    private static final String SKIP = "{\"source\": \"learner-service\", \"version\": 1, \"reason\": \"UNREADABLE\"}";
    private static final String NAME =
            "{\"subject\": \"" + Who.subjectOf("nobody in particular") + "\", \"role\": \"adviser\"}";

    private static final String TEMPLATES = "/v1/colleges/90000001/goal-templates";

    private static final String PURPOSES = "/v1/colleges/90000001/tutorial-purposes";

    private final Map<UUID, UUID> tutorials = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> places = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> offers = new ConcurrentHashMap<>();
    private final Map<UUID, String> reflections = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> goals = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> planProposals = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> planVersions = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> wishes = new ConcurrentHashMap<>();
    private final Map<UUID, String> consents = new ConcurrentHashMap<>();
    private final Map<UUID, String> disclosures = new ConcurrentHashMap<>();
    private final String calendar = aCalendar();
    private final String imported = anImport();
    private final String duplicate = "/v1/mis/possible-duplicates/" + aPairOfAshdown();
    private final String group = "/v1/colleges/90000001/groups/" + aTutorGroupOfAshdown();
    private final String made = "/v1/colleges/90000001/groups/" + aGroupMade("90000001");
    private final String community = "/v1/communities/" + aGroupMade(null);
    private final String applicant = "/v1/mis/learners/by-ref/90000001/" + anApplicantOfAshdown();
    private final String held = "/v1/mis/held-learners/" + aHeldLearnerOfAshdown();

    Response call(String operation, Subject learner, Tokens caller) {
        RequestSpecification request = given().header("If-Match", "*");
        if (caller != null) {
            request.header("Authorization", caller.bearer());
        }
        String self = "/v1/learners/" + learner.id();
        String place = self + "/team/" + placeOf(learner);
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
            case "endGroup" -> request.post("/v1/colleges/90000001/groups/" + aGroupMade("90000001") + "/end");
            case "listCommunities" -> request.get("/v1/communities");
            case "makeCommunity" -> json(request, "{\"name\": \"To be tried\"}").post("/v1/communities");
            case "readCommunity" -> request.get(community);
            case "changeCommunity" ->
                json(request, "{\"name\": \"To be tried\"}").post(community + "/change");
            case "endCommunity" -> request.post("/v1/communities/" + aGroupMade(null) + "/end");
            case "listOwnGroups" -> request.get("/v1/me/groups");
            case "leaveGroup" -> request.post("/v1/me/groups/" + aGroupOf(learner) + "/leave");
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
            case "readWish" -> request.get(wishOf(learner));
            case "answerWish" -> json(request, "{}").post(wishOf(learner) + "/answer");
            case "askWishAgain" -> request.post(wishOf(learner) + "/ask-again");
            case "withdrawWish" -> request.post(wishOf(learner) + "/withdraw");
            case "makeWishOwn" -> request.post(wishOf(learner) + "/make-own");
            case "strikeWishOut" -> request.post(wishOf(learner) + "/strike-out");
            case "listWishes" -> request.get("/v1/colleges/90000001/wishes");
            case "listGroupGoals" -> request.get(groupGoalsOf(learner));
            case "writeGroupGoal" -> json(request, "{}").post(groupGoalsOf(learner));
            case "readGroupGoal" -> request.get(groupGoalOf(learner));
            case "changeGroupGoal" -> json(request, "{}").put(groupGoalOf(learner));
            case "answerGroupGoal" -> json(request, "{}").post(groupGoalOf(learner) + "/answer");
            case "enterGroupsAgreement" -> json(request, "{}").post(groupGoalOf(learner) + "/agreement");
            case "addGroupGoalStep" -> json(request, "{}").post(groupGoalOf(learner) + "/steps");
            case "tickGroupGoalStep" -> json(request, "{}").post(groupGoalOf(learner) + "/tick");
            case "sayGroupGoalState" -> json(request, "{}").post(groupGoalOf(learner) + "/state");
            case "loadPlans" -> request.contentType("text/csv").body("nothing").post("/v1/mis/plans/load?dryRun=true");
            case "listGoalTemplates" -> request.get(TEMPLATES);
            case "makeGoalTemplate" -> json(request, "{}").post(TEMPLATES);
            case "readGoalTemplate" -> request.get(aTemplateOfAshdown());
            case "changeGoalTemplate" -> json(request, "{}").put(aTemplateOfAshdown());
            case "endGoalTemplate" -> request.post(aTemplateOfAshdown() + "/end");
            case "listPlans" -> request.get(self + "/plans");
            case "readPlan" -> request.get(plan);
            case "readPlanToSign" -> request.get(plan + "/to-sign");
            case "signPlan" -> request.post(plan + "/sign");
            case "enterEmployersSignature" -> json(request, "{}").post(plan + "/employer-signature");
            case "readPlanVersion" -> request.get(plan + "/versions/" + planVersionOf(learner));
            case "writeGoal" -> json(request, "{}").post(self + "/goals");
            case "readGoal" -> request.get(goalOf(learner));
            case "changeGoal" -> json(request, "{}").put(goalOf(learner));
            case "addGoalStep" -> json(request, "{}").post(goalOf(learner) + "/steps");
            case "tickGoalStep" -> json(request, "{}").post(goalOf(learner) + "/tick");
            case "moveGoalDate" -> json(request, "{}").post(goalOf(learner) + "/date");
            case "sayGoalState" -> json(request, "{}").post(goalOf(learner) + "/state");
            case "lookAtGoal" -> request.post(goalOf(learner) + "/looked-at");
            case "makeGoalOwn" -> request.post(goalOf(learner) + "/make-own");
            case "strikeGoalOut" -> request.post(goalOf(learner) + "/strike-out");
            case "proposeToPlan" -> json(request, "{}").post(self + "/plan-proposals");
            case "comparePlanText" -> json(request, "{}").post(self + "/plan-proposals/sameness");
            case "readPlanProposal" -> request.get(planProposalOf(learner));
            case "answerPlanProposal" -> json(request, "{}").post(planProposalOf(learner) + "/answer");
            case "withdrawPlanProposal" -> request.post(planProposalOf(learner) + "/withdraw");
            case "readBeforeReflecting" -> request.get(self + "/reflections/before-you-write");
            case "listReflections" -> request.get(self + "/reflections");
            case "writeReflection" -> json(request, "{}").post(self + "/reflections");
            case "readReflection" -> request.get(reflectionOf(learner));
            case "changeReflection" -> json(request, "{}").put(reflectionOf(learner));
            case "deleteReflection" -> request.delete(aReflectionOf(learner));
            case "shareReflection" -> json(request, "{}").post(reflectionOf(learner) + "/share");
            case "takeReflectionBack" -> json(request, "{}").post(reflectionOf(learner) + "/take-back");
            case "listTutorialPurposes" -> request.get(PURPOSES);
            case "addTutorialPurpose" -> json(request, "{}").post(PURPOSES);
            case "readTutorialPurpose" -> request.get(PURPOSES + "/" + aPurposeOfAshdown());
            case "changeTutorialPurpose" -> json(request, "{}").put(PURPOSES + "/" + aPurposeOfAshdown());
            case "withdrawTutorialPurpose" -> request.delete(PURPOSES + "/" + aPurposeOfAshdown());
            case "inviteToTutorial" -> json(request, "{}").post("/v1/colleges/90000001/tutorials");
            case "listCollegeTutorials" -> request.get("/v1/colleges/90000001/tutorials");
            case "readSitting" -> request.get(sittingOf(learner));
            case "recordTutorialOutcome" -> json(request, "{}").post(sittingOf(learner) + "/close");
            case "moveSitting" -> json(request, "{}").post(sittingOf(learner) + "/move");
            case "cancelSitting" -> request.post(sittingOf(learner) + "/cancel");
            case "proposeTutorial" -> json(request, "{}").post("/v1/me/tutorials");
            case "listTutorials" -> request.get(self + "/tutorials");
            case "readTutorial" -> request.get(tutorialOf(learner));
            case "answerTutorial" -> json(request, "{}").post(tutorialOf(learner) + "/answer");
            case "cancelTutorial" -> request.post(tutorialOf(learner) + "/cancel");
            case "addAgendaPoint" -> json(request, "{}").post(tutorialOf(learner) + "/add-point");
            case "agreeActions" -> json(request, "{}").post(tutorialOf(learner) + "/agree-actions");
            case "rateTutorial" -> json(request, "{}").put(tutorialOf(learner) + "/worth-it");
            case "listTalks" -> request.get(self + "/talks");
            case "logTalk" -> json(request, "{}").post(self + "/talks");
            case "readTutorialsWorthIt" -> request.get("/v1/colleges/90000001/tutorials-worth-it");
            case "readAutonomy" -> request.get(self + "/autonomy");
            case "listAutonomyMoves" -> request.get(self + "/autonomy-moves");
            case "proposeAutonomyMove" -> json(request, "{}").post(self + "/autonomy-moves");
            case "readAutonomyMove" -> request.get(autonomyMoveOf(learner));
            case "agreeToAutonomyMove" -> json(request, "{}").post(autonomyMoveOf(learner) + "/agree");
            case "declineAutonomyMove" -> json(request, "{}").post(autonomyMoveOf(learner) + "/decline");
            case "withdrawAutonomyMove" -> request.post(autonomyMoveOf(learner) + "/withdraw");
            case "reviewAutonomyMove" -> json(request, "{}").post(autonomyMoveOf(learner) + "/review");
            case "readOwnCalendar" -> request.get("/v1/me/calendar");
            case "renewCalendar" -> json(request, "{}").post("/v1/me/calendar/renew");
            case "endCalendar" -> request.delete("/v1/me/calendar");
            case "readCalendar" -> request.get("/v1/calendars/" + calendar);
            case "listRecognitions" -> request.get(self + "/recognitions");
            case "giveRecognition" -> json(request, "{}").post(self + "/recognitions");
            case "readRecognition" -> request.get(recognitionOf(learner));
            case "removeRecognition" -> request.delete(recognitionOf(learner));
            case "putApplicant" -> json(request, "{}").put(applicant);
            case "withdrawApplication" -> request.post(applicant + "/withdraw");
            case "addLearner" -> json(request, "{}").post("/v1/colleges/90000001/learners");
            case "listConsents" -> request.get(self + "/consents");
            case "listPurposes" -> request.get(self + "/consents/purposes");
            case "listRecipients" -> request.get(self + "/consents/recipients");
            case "giveConsent" -> json(request, CONSENT).post(self + "/consents");
            case "readConsent" -> request.get(consentOf(learner));
            case "withdrawConsent" -> request.post(consentOf(learner) + "/withdraw");
            case "readAccessLog" -> request.get(self + "/access-log");
            case "readInbox" -> request.get("/v1/me/inbox");
            case "takeItem" -> request.post("/v1/me/inbox/offer-waits." + offerOf(learner) + "/take");
            case "releaseItem" -> request.post("/v1/me/inbox/offer-waits." + offerOf(learner) + "/release");
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
            case "readDisclosure" -> request.get(disclosureOf(learner));
            case "listDisclosureReads" -> request.get(disclosureOf(learner) + "/reads");
            case "approveDisclosure" -> request.post(disclosureOf(learner) + "/approve");
            case "refuseDisclosure" -> json(request, "{}").post(disclosureOf(learner) + "/refuse");
            case "delayDisclosure" -> json(request, "{}").put(disclosureOf(learner) + "/delay");
            case "tellDisclosure" -> request.delete(disclosureOf(learner) + "/delay");
            case "copyProfile" -> request.get(disclosureOf(learner) + "/copy");
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

    /** A place on the team that may be ended without taking the mentor away. */
    private UUID placeOf(Subject learner) {
        return places.computeIfAbsent(learner.id(), id -> {
            UUID place = UuidCreator.getTimeOrderedEpoch();
            write(
                    "insert into person (subject, display_name, roles, seen_at) values ('adviser', 'Adviser', '{}', now())"
                            + " on conflict do nothing");
            write(
                    "insert into relationship (id, learner_id, subject, role, ukprn, aspects, purpose, started_at, named_by,"
                            + " capacity, version) values (?, ?, 'adviser', 'adviser', '90000001', '{team}', 'To be tried',"
                            + " now(), 'fixture', 'tutor', 0)",
                    place,
                    id);
            return place;
        });
    }

    /** To the learner's mentors. */
    private static String aTemplateOfAshdown() {
        UUID template = UuidCreator.getTimeOrderedEpoch();
        write(
                "insert into goal_template (id, ukprn, words, changed_at, version)"
                        + " values (?, '90000001', 'To be tried', now(), 0)",
                template);
        return TEMPLATES + "/" + template;
    }

    private static String groupGoalsOf(Subject learner) {
        return "/v1/groups/" + aGroupOf(learner) + "/goals";
    }

    private static String groupGoalOf(Subject learner) {
        UUID goal = UuidCreator.getTimeOrderedEpoch();
        String goals = groupGoalsOf(learner);
        write(
                "insert into group_goal (id, group_id, words, state, written_at, version)"
                        + " values (?, cast(? as uuid), 'To be tried', 'PROPOSED', now(), 0)",
                goal,
                goals.split("/")[3]);
        return goals + "/" + goal;
    }

    private String goalOf(Subject learner) {
        UUID goal = goals.computeIfAbsent(learner.id(), id -> {
            UUID one = UuidCreator.getTimeOrderedEpoch();
            write(
                    "insert into goal (id, learner_id, ukprn, words, state, started_by, written_at, version)"
                            + " values (?, ?, '90000001', 'Tried', 'PROPOSED', 'LEARNER', now(), 0)",
                    one,
                    learner.id());
            return one;
        });
        return "/v1/learners/" + learner.id() + "/goals/" + goal;
    }

    private String planProposalOf(Subject learner) {
        UUID proposal = planProposals.computeIfAbsent(learner.id(), id -> {
            UUID one = UuidCreator.getTimeOrderedEpoch();
            write(
                    "insert into plan_proposal (id, learner_id, ukprn, kind, words, side, proposed_by, capacity,"
                            + " proposed_at, state, version)"
                            + " values (?, ?, '90000001', 'GOAL', 'Tried', 'STAFF', 'nobody', 'mentor', now(), 'WAITING', 0)",
                    one,
                    learner.id());
            return one;
        });
        return "/v1/learners/" + learner.id() + "/plan-proposals/" + proposal;
    }

    private UUID planVersionOf(Subject learner) {
        return planVersions.computeIfAbsent(learner.id(), id -> {
            UUID one = UuidCreator.getTimeOrderedEpoch();
            write(
                    "insert into plan_version (id, learner_id, ukprn, number, text, agreed_at)"
                            + " values (?, ?, '90000001', 1, '{\"number\": 1, \"goals\": []}', now())",
                    one,
                    learner.id());
            return one;
        });
    }

    private String wishOf(Subject learner) {
        UUID wish = wishes.computeIfAbsent(learner.id(), id -> {
            UUID made = UuidCreator.getTimeOrderedEpoch();
            write(
                    "insert into wish (id, learner_id, ukprn, words, state, made_at, asked_at, version)"
                            + " values (?, ?, '90000001', 'To be tried', 'WAITING', now(), now(), 0)",
                    made,
                    id);
            return made;
        });
        return "/v1/learners/" + learner.id() + "/wishes/" + wish;
    }

    private String reflectionOf(Subject learner) {
        return reflections.computeIfAbsent(learner.id(), id -> aReflectionOf(learner));
    }

    /** Shared with the learner's mentors. */
    private static String aReflectionOf(Subject learner) {
        UUID reflection = UuidCreator.getTimeOrderedEpoch();
        write(
                "insert into reflection (id, learner_id, words, written_at, version) values (?, ?, 'To be tried', now(), 0)",
                reflection,
                learner.id());
        write(
                "insert into reflection_share (id, reflection_id, relationship_id, shared_at)"
                        + " select uuidv7(), ?, id, now() from relationship where learner_id = ? and role = 'mentor'",
                reflection,
                learner.id());
        return "/v1/learners/" + learner.id() + "/reflections/" + reflection;
    }

    /** What stands behind its address. */
    private static String aCalendar() {
        String secret = UUID.randomUUID().toString();
        write(
                "insert into staff_calendar (id, subject, digest, shows_purpose, made_at)"
                        + " values (uuidv7(), ?, sha256(convert_to(?, 'UTF8')), false, now())",
                secret,
                secret);
        return secret;
    }

    private String tutorialOf(Subject learner) {
        return "/v1/learners/" + learner.id() + "/tutorials/"
                + tutorials.computeIfAbsent(learner.id(), Operations::aTutorialOf);
    }

    private String sittingOf(Subject learner) {
        tutorialOf(learner);
        return "/v1/colleges/90000001/sittings/" + tutorials.get(learner.id());
    }

    /** Of which the learner asked their mentors; it is a sitting of its own. */
    private static UUID aTutorialOf(UUID learner) {
        UUID tutorial = UuidCreator.getTimeOrderedEpoch();
        write(
                "insert into tutorial (id, learner_id, ukprn, sitting_id, purpose, what_to_expect, what_you_leave_with,"
                        + " minutes, starts_at, ends_at, invited_by, invited_at, state, asked, asked_at, sequence, changed_at,"
                        + " version) values (?, ?, '90000001', ?, 'To be tried', 'A trial', 'A result', 30,"
                        + " now() + interval '1 day', now() + interval '1 day 30 minutes', 'LEARNER', now(), 'INVITED',"
                        + " 'STAFF', now(), 0, now(), 0)",
                tutorial,
                learner,
                tutorial);
        return tutorial;
    }

    /** One more each time: it is withdrawn. */
    private static UUID aPurposeOfAshdown() {
        UUID purpose = UuidCreator.getTimeOrderedEpoch();
        write(
                "insert into tutorial_purpose (id, purpose_id, ukprn, version, title, what_to_expect, what_you_leave_with,"
                        + " minutes, offered, written_at) values (?, ?, '90000001', 1, 'To be tried', 'A trial', 'A result',"
                        + " 30, true, now())",
                UuidCreator.getTimeOrderedEpoch(),
                purpose);
        return purpose;
    }

    /** One more each time: it was declined, so that all of them can be tried. */
    private static String autonomyMoveOf(Subject learner) {
        UUID move = UuidCreator.getTimeOrderedEpoch();
        write(
                "insert into autonomy_move (id, learner_id, ukprn, area, from_stage, to_stage, proposed_by, proposed_as, proposed_at,"
                        + " state, answered_at, version) values (?, ?, '90000001', 'PACE', 'WITH_ME', 'LED_BY_ME', 'fixture', 'mentor',"
                        + " now(), 'DECLINED', now(), 0)",
                move,
                learner.id());
        return "/v1/learners/" + learner.id() + "/autonomy-moves/" + move;
    }

    /** One more each time: the learner removes it. */
    private static String recognitionOf(Subject learner) {
        UUID recognition = UuidCreator.getTimeOrderedEpoch();
        write(
                "insert into recognition (id, learner_id, words, given_by, capacity, ukprn, given_at, version)"
                        + " values (?, ?, 'To be tried', 'fixture', 'mentor', '90000001', now(), 0)",
                recognition,
                learner.id());
        return "/v1/learners/" + learner.id() + "/recognitions/" + recognition;
    }

    /** Of which the learner's case supervisors know. */
    private UUID offerOf(Subject learner) {
        return offers.computeIfAbsent(learner.id(), id -> {
            UUID offer = UuidCreator.getTimeOrderedEpoch();
            write(
                    "insert into inbox_item (learner_id, kind, thing, part, waits, since, data)"
                            + " values (?, 'OFFER_WAITS', ?, ?, true, now(), '{}')",
                    id,
                    offer,
                    offer);
            return offer;
        });
    }

    private String consentOf(Subject learner) {
        return consents.computeIfAbsent(learner.id(), id -> json(
                        given().header("Authorization", Who.learner(id).bearer()), GIVEN)
                .post("/v1/learners/" + id + "/consents")
                .header("Location"));
    }

    /** Released to the safeguarding lead of Ashdown, and told. */
    private String disclosureOf(Subject learner) {
        return disclosures.computeIfAbsent(learner.id(), id -> {
            UUID disclosure = UuidCreator.getTimeOrderedEpoch();
            write(
                    "insert into disclosure (id, learner_id, ukprn, records, reason, emergency, requested_by, requested_at,"
                            + " released_at, readable_until, version) values (?, ?, '90000001', '{PROFILE}', 'To be tried',"
                            + " true, ?, now(), now(), now() + interval '1 day', 0)",
                    disclosure,
                    id,
                    Who.subjectOf("Some dsl of ASHDOWN"));
            return "/v1/learners/" + id + "/disclosures/" + disclosure;
        });
    }

    private static UUID aTutorGroupOfAshdown() {
        return aGroup("90000001", "stated by the MIS", "TUTOR_GROUP");
    }

    private static UUID aGroupMade(String ukprn) {
        return aGroup(ukprn, null, "COMMUNITY");
    }

    private static UUID aGroupOf(Subject learner) {
        UUID group = aGroupMade(null);
        write(
                "insert into group_learner (id, group_id, learner_id, joined_at) values (?, ?, ?, now())",
                UuidCreator.getTimeOrderedEpoch(),
                group,
                learner.id());
        return group;
    }

    /** The named mentor is in it. */
    private static UUID aGroup(String ukprn, String reference, String kind) {
        UUID group = UuidCreator.getTimeOrderedEpoch();
        write(
                "insert into learner_group (id, ukprn, reference, kind, name, changed_at)"
                        + " values (?, ?, ?, ?, 'To be tried', now())",
                group,
                ukprn,
                reference,
                kind);
        write(
                "insert into person (subject, display_name, ukprn, roles, seen_at)"
                        + " values (?, ?, '90000001', '{mentor}', now()) on conflict do nothing",
                Who.subjectOf(Cast.MENTOR),
                Cast.MENTOR);
        write(
                "insert into group_staff (id, group_id, subject, username, joined_at) values (?, ?, ?, 'mentor', now())",
                UuidCreator.getTimeOrderedEpoch(),
                group,
                Who.subjectOf(Cast.MENTOR));
        return group;
    }

    private static UUID aPairOfAshdown() {
        return LearnerFixture.aPairThatMayBeOne(
                LearnerFixture.aLearner().at(College.ASHDOWN),
                LearnerFixture.aLearner().at(College.ASHDOWN));
    }

    private static String anApplicantOfAshdown() {
        LearnerFixture applicant = LearnerFixture.aLearner().appliedTo(College.ASHDOWN);
        applicant.exists();
        return applicant.reference();
    }

    private static UUID aHeldLearnerOfAshdown() {
        UUID held = UuidCreator.getTimeOrderedEpoch();
        LearnerFixture known = LearnerFixture.aLearner().at(College.ASHDOWN);
        write(
                "insert into held_learner (id, ukprn, learn_ref_number, key, reason, uln, other_learner_id, other_ukprn,"
                        + " other_learn_ref_number, known_uln, known_ukprn, collection_year, import_id, raised_at)"
                        + " values (?, '90000001', ?, 'OWN_REFERENCE', 'EVERYTHING_CHANGED', '9999999999', ?, '90000001', ?,"
                        + " '9999999999', '90000001', '2526', ?, now())",
                held,
                known.reference(),
                known.exists(),
                known.reference(),
                held);
        return held;
    }

    /** Nothing good is in it, but it is there. */
    private static String anImport() {
        return given().header("Authorization", Who.mis(College.ASHDOWN).bearer())
                .contentType("application/xml")
                .body("<Message/>")
                .post("/v1/mis/ilr-imports?dryRun=true&fileName=ILR-90000001-2627-20261128-111405-01.XML")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private static void write(String sql, Object... values) {
        try (Connection connection =
                        CDI.current().select(DataSource.class).get().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
