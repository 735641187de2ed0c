package org.withme.learner.people.hello;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.withme.learner.people.hello.HelloView.Step;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;

/** What each role does first; the most useful call stands first. A test keeps it true and complete. */
final class FirstCalls {

    private static final Step INBOX = get("/v1/me/inbox", "What waits for you.");
    private static final Step LEARNERS = get("/v1/learners?limit=50", "The learners whom you may see.");
    private static final Step GROUPS = get("/v1/colleges/{ukprn}/groups?mine=true", "The groups that you are in.");
    private static final Step GONE_QUIET = get(
            "/v1/colleges/{ukprn}/gone-quiet?mine=true",
            "Who of your learners stopped coming, and where a conversation starts from.");
    private static final Step WELCOMES =
            get("/v1/colleges/{ukprn}/welcomes", "Your learners who are new, and with whom nobody has spoken yet.");
    private static final Step WISHES = get("/v1/colleges/{ukprn}/wishes?mine=true", "What learners wish of you.");
    private static final Step PLANS =
            get("/v1/learners/{learnerId}/plans", "What a learner wants to reach, and what of it you both signed.");
    private static final Step INVITE = post(
            "/v1/colleges/{ukprn}/tutorials", "Invite learners to a tutorial: a purpose, a time, and nothing to type.");
    private static final Step WITHOUT_MENTOR = get(
            "/v1/colleges/{ukprn}/learners-without-mentor",
            "Learners of your college beside whom nobody is as mentor.");
    private static final Step JOURNEY = get("/v1/learners/{learnerId}/journey", "What happened to a learner so far.");
    private static final Step AMBITIONS = get(
            "/v1/iag/ambitions?learnerId={learnerId}", "What a learner wants to become: where a conversation starts.");
    private static final Step REFER =
            post("/v1/advocacy/referrals", "Offer a learner somebody who stands beside them; only they see the offer.");
    private static final Step REFERRALS = get("/v1/advocacy/referrals", "Offers of an advocate that wait.");
    private static final Step FRAMEWORKS =
            get("/v1/assessment/frameworks", "What your college assesses, and whose each criterion is.");
    private static final Step ASSESSMENTS =
            get("/v1/assessment/assessments?learnerId={learnerId}", "The assessments of a learner.");
    private static final Step CASES = get("/v1/advocacy/cases", "The cases that are open.");
    private static final Step OPPORTUNITIES =
            get("/v1/iag/opportunities", "Courses, apprenticeships and vacancies that learners can find.");
    private static final Step DISCLOSURES =
            get("/v1/colleges/{ukprn}/disclosures", "Copies for the safeguarding lead that wait for a second person.");
    private static final Step EXTERNAL_MARK = post(
            "/v1/assessment/external-marks",
            "Send marks of the awarding organisation for many learners, each row answered.");
    private static final Step OWNERSHIP = get(
            "/v1/assessment/frameworks/{frameworkId}/versions/{version}/ownership-map",
            "Who decides what in an assessment: public before anything is decided.");
    private static final Step SAFEGUARDING = get(
            "/v1/colleges/{ukprn}/safeguarding", "How the safeguarding lead of your college is reached, and when to.");
    private static final Step TEAM = post("/v1/learners/{learnerId}/team", "Name a learner's mentor.");
    private static final Step ACCOUNT = post("/v1/learners/{learnerId}/account", "Open a learner's account.");
    private static final Step DUPLICATES =
            get("/v1/mis/possible-duplicates", "Records that may be one person: you decide.");

    private static final Map<String, List<Step>> BY_ROLE = Map.ofEntries(
            Map.entry(
                    Roles.LEARNER,
                    List.of(
                            get("/v1/learners/me", "Who you are, as each college says it."),
                            INBOX,
                            get("/v1/learners/{me}/now", "Where you are now, and what comes next."),
                            get("/v1/learners/{me}/journey", "What happened so far."),
                            get("/v1/learners/{me}/welcome", "Your first weeks: who is who, and what comes when."),
                            get(
                                    "/v1/learners/{me}/reflections/before-you-write",
                                    "Who reads what you write for yourself."),
                            post(
                                    "/v1/learners/{me}/reflections",
                                    "Write for yourself, and share it by name if you want."),
                            post("/v1/learners/{me}/goals", "Say in one sentence what you want to reach."),
                            get("/v1/learners/{me}/plans", "What you want to reach, and what of it is agreed."),
                            get("/v1/learners/{me}/autonomy", "What you decide alone, and what you may always do."),
                            post(
                                    "/v1/assessment/assessments/{assessmentId}/evidence/files",
                                    "Hand in your work, with a receipt."),
                            post(
                                    "/v1/assessment/assessments/{assessmentId}/appeals",
                                    "Say that a result is wrong: one choice, and somebody looks again."),
                            post(
                                    "/v1/assessment/assessments/{assessmentId}/credentials",
                                    "Take a published result with you, to show to whom you want."),
                            post("/v1/me/wishes", "Say in one sentence what you want changed in how you learn."),
                            post("/v1/me/tutorials", "Ask your mentor for a tutorial: why, and when."),
                            get("/v1/me/message-choices", "Whether and when you hear that something waits."),
                            post("/v1/iag/ambitions", "Say where you want to go, in your own words."),
                            get("/v1/learners/{me}/enrolments", "What you are enrolled on."),
                            get("/v1/learners/{me}/attendance", "What the register says of you."),
                            get("/v1/learners/{me}/team", "The people beside you."),
                            get("/v1/me/stream", "Your journey as it happens, as server-sent events."),
                            get("/v1/learners/{me}/access-log", "Who looked at your record."),
                            new Step("PATCH", "/v1/learners/{me}/preferences", "Say how you want to learn."))),
            Map.entry(Roles.TUTOR, List.of(INBOX, LEARNERS, GROUPS, GONE_QUIET, WISHES, JOURNEY, TEAM, REFER)),
            Map.entry(
                    Roles.MENTOR,
                    List.of(
                            INBOX,
                            LEARNERS,
                            GROUPS,
                            GONE_QUIET,
                            INVITE,
                            WELCOMES,
                            WISHES,
                            PLANS,
                            AMBITIONS,
                            JOURNEY,
                            REFER)),
            Map.entry(
                    Roles.ASSESSOR,
                    List.of(
                            INBOX,
                            FRAMEWORKS,
                            LEARNERS,
                            post("/v1/assessment/assessments", "Start an assessment of a learner."),
                            post(
                                    "/v1/assessment/assignments",
                                    "Set criteria to a group; all of it is judged in one request."))),
            Map.entry(
                    Roles.IQA,
                    List.of(
                            INBOX,
                            FRAMEWORKS,
                            ASSESSMENTS,
                            post(
                                    "/v1/assessment/frameworks/{frameworkId}/versions/{version}/samples",
                                    "Draw a sample of what assessors decided, and judge it without seeing that."),
                            post(
                                    "/v1/assessment/assessments/{assessmentId}/criteria/{criterionId}/reassessment",
                                    "Assess again what two people see differently."))),
            Map.entry(Roles.EXAMS_OFFICER, List.of(INBOX, FRAMEWORKS, ASSESSMENTS, EXTERNAL_MARK)),
            Map.entry(
                    Roles.ALS_LEAD,
                    List.of(
                            REFER,
                            get(
                                    "/v1/learners/{learnerId}/concerns/route",
                                    "How a concern about a learner is passed on."),
                            OPPORTUNITIES)),
            Map.entry(
                    Roles.ADVISER,
                    List.of(
                            INBOX,
                            get(
                                    "/v1/iag/follow-ups",
                                    "Conversations that are due, each with the ambition to start from."),
                            LEARNERS,
                            post("/v1/iag/sessions", "Record guidance that starts from an ambition."),
                            OPPORTUNITIES)),
            Map.entry(
                    Roles.ADVOCATE,
                    List.of(INBOX, REFERRALS, CASES, get("/v1/advocacy/advocates/me", "Your places and specialisms."))),
            Map.entry(
                    Roles.CASE_SUPERVISOR,
                    List.of(
                            INBOX,
                            get("/v1/advocacy/advocates", "Your college's advocates and their free places."),
                            REFERRALS,
                            CASES,
                            get(
                                    "/v1/colleges/{ukprn}/gone-quiet?handedOn=true",
                                    "Learners who stopped coming and were brought to you."),
                            DISCLOSURES)),
            Map.entry(
                    Roles.DSL,
                    List.of(
                            INBOX,
                            DISCLOSURES,
                            post("/v1/learners/{learnerId}/disclosures", "Ask for a copy of records, with a reason."),
                            SAFEGUARDING)),
            Map.entry(
                    Roles.QUALITY_MANAGER,
                    List.of(
                            LEARNERS,
                            get("/v1/learners/{learnerId}/enrolments", "What a learner is enrolled on."),
                            get(
                                    "/v1/colleges/{ukprn}/tutorials-worth-it",
                                    "Whether tutorials were worth it, by purpose."),
                            get("/v1/colleges/{ukprn}/tutorial-purposes", "Why one is invited to a tutorial."),
                            get(
                                    "/v1/assessment/calibration",
                                    "How far learners, assessors and awarding organisations judge alike."),
                            OPPORTUNITIES)),
            Map.entry(
                    Roles.MIS_ADMINISTRATOR,
                    List.of(
                            INBOX,
                            get("/v1/mis/ilr-imports", "Your college's returns, and what became of each."),
                            DUPLICATES,
                            WITHOUT_MENTOR,
                            LEARNERS,
                            ACCOUNT,
                            TEAM)),
            Map.entry(Roles.SUPPORTER, List.of(SAFEGUARDING, OPPORTUNITIES, OWNERSHIP)),
            Map.entry(
                    Roles.PLATFORM_OPERATOR,
                    List.of(
                            INBOX,
                            get(
                                    "/v1/operations/learner-service/parked-streams",
                                    "Events that could not be handled; each service has such a list."),
                            DUPLICATES,
                            post("/v1/learners", "Open an account for somebody who belongs to no college."),
                            post("/v1/communities", "Make a group for people who are at no college."),
                            post("/v1/learning-aims/downloads", "Load the names of learning aims and standards."),
                            get("/v1/learning-aims/downloads", "Which names were loaded, and when."))),
            Map.entry(
                    Roles.MIS_CLIENT,
                    List.of(
                            post(
                                    "/v1/mis/ilr-imports?fileName=…&dryRun=true",
                                    "Try your ILR return: nothing is applied."),
                            post("/v1/mis/ilr-imports?fileName=…", "Send your ILR return."),
                            post(
                                    "/v1/mis/groups/load?dryRun=true",
                                    "Try your groups: nothing is changed. Their staff become mentors and tutors."),
                            new Step(
                                    "PUT",
                                    "/v1/mis/learners/by-ref/{ukprn}/{learnRefNumber}",
                                    "Say who has applied, before a return lists them."),
                            post(
                                    "/v1/mis/attendance/load?dryRun=true",
                                    "Try the register of a day: nothing is changed."),
                            post(
                                    "/v1/mis/plans/load?dryRun=true",
                                    "Try the plans that you keep elsewhere: nothing is changed."),
                            post(
                                    "/v1/mis/accounts/load?dryRun=true",
                                    "Try the accounts of your intake: nothing is changed."),
                            get("/v1/learners?limit=50", "The learners of your college."),
                            ACCOUNT,
                            TEAM)),
            Map.entry(
                    Roles.CAREERS_CLIENT,
                    List.of(
                            get("/v1/iag/feed", "What learners agreed to share with you, in an order that only grows."),
                            new Step(
                                    "PUT",
                                    "/v1/iag/opportunities/by-ref/{source}/{reference}",
                                    "Offer something that learners can find."),
                            get("/v1/iag/feed/snapshot", "Everything that is shared now, to begin with."))),
            Map.entry(Roles.AWARDING_CLIENT, List.of(EXTERNAL_MARK, OWNERSHIP, OPPORTUNITIES)));

    private FirstCalls() {}

    /** Of all their roles, each call once; the first of each role before the second of any. */
    static List<Step> of(Caller caller) {
        List<List<Step>> all = caller.roles().stream()
                .sorted()
                .map(role -> BY_ROLE.getOrDefault(role, List.of()))
                .toList();
        Set<Step> steps = new LinkedHashSet<>();
        int most = all.stream().mapToInt(List::size).max().orElse(0);
        for (int place = 0; place < most; place++) {
            for (List<Step> ofRole : all) {
                if (place < ofRole.size()) {
                    steps.add(ofRole.get(place));
                }
            }
        }
        List<Step> addressed = new ArrayList<>();
        steps.forEach(step -> addressed.add(addressed(step, caller)));
        return List.copyOf(addressed);
    }

    /** With the caller's own learner id and college where they are known. */
    private static Step addressed(Step step, Caller caller) {
        String path = step.path();
        path = path.replace("{me}", caller.learnerId().map(UUID::toString).orElse("{learnerId}"));
        path = path.replace("{ukprn}", caller.ukprn().orElse("{ukprn}"));
        return new Step(step.method(), path, step.why());
    }

    private static Step get(String path, String why) {
        return new Step("GET", path, why);
    }

    private static Step post(String path, String why) {
        return new Step("POST", path, why);
    }
}
