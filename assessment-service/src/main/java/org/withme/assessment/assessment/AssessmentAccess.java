package org.withme.assessment.assessment;

import static org.withme.platform.access.Rule.theLearner;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.withme.assessment.framework.PublishedVersions;
import org.withme.platform.access.Access;
import org.withme.platform.access.Grant;
import org.withme.platform.access.Policy;
import org.withme.platform.access.Rule;
import org.withme.platform.authority.StandingAuthorities;
import org.withme.platform.grants.NamedLearners;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;

/**
 * Who may do what with an assessment. Each decision loads the assessment first and refuses exactly as if there were none;
 * what is for a change comes back locked.
 */
@ApplicationScoped
public class AssessmentAccess {

    /** Of an advocate's authority in assessments (A9). */
    public static final String SCOPE = "assessment";

    /** Of an advocate's authority in appeals (A11). */
    public static final String APPEALS = "appeal";

    private static final String ASPECT = "assessment";
    private static final String[] STAFF = {Roles.ASSESSOR, Roles.IQA, Roles.EXAMS_OFFICER};

    private final Access access;
    private final CurrentCaller callers;
    private final NamedLearners learners;
    private final Assessments assessments;
    private final PublishedVersions versions;
    private final StandingAuthorities advocates;
    private final Clock clock;

    AssessmentAccess(
            Access access,
            CurrentCaller callers,
            NamedLearners learners,
            Assessments assessments,
            PublishedVersions versions,
            StandingAuthorities advocates,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.learners = learners;
        this.assessments = assessments;
        this.versions = versions;
        this.advocates = advocates;
        this.clock = clock;
    }

    /** An assessor of a college where the learner is today. */
    UUID requireToStart(UUID named) {
        UUID learner = learners.named(named, "/learnerId");
        LocalDate today = LocalDate.now(clock);
        return access.require(Policy.change(
                "start-assessment",
                ASPECT,
                learner,
                (caller, grants) -> caller.has(Roles.ASSESSOR)
                        && !caller.is(learner)
                        && grants.stream()
                                .anyMatch(grant -> grant.kind() == Grant.Kind.COLLEGE && grant.isCurrentOn(today))));
    }

    /** Whose list it is: the one that was asked for, else the caller's own. */
    public UUID requireToList(UUID asked) {
        UUID learner = learners.namedOrSelf(asked, "/query/learner");
        return access.require(Policy.read(
                "list-assessments",
                ASPECT,
                learner,
                theLearner(learner).or(others(learner, Rule.collegeIn(STAFF))).or(advocate(learner))));
    }

    /** The learner, staff of the college that assesses, an advocate with authority. */
    public Assessment requireToRead(UUID id) {
        Assessment assessment = find(id);
        UUID learner = assessment.learner();
        access.require(Policy.read(
                "read-assessment",
                ASPECT,
                learner,
                theLearner(learner).or(staff(assessment, STAFF)).or(advocate(learner))));
        return assessment;
    }

    /** The learner, staff of the college that assesses (after the grace while an appeal is open), an advocate with authority in appeals. */
    public Assessment requireToReadAppeals(UUID id) {
        Assessment assessment = find(id);
        UUID learner = assessment.learner();
        access.require(Policy.read(
                "read-appeals",
                ASPECT,
                learner,
                theLearner(learner).or(answering(assessment)).or(advocates.advocateOf(learner, APPEALS))));
        return assessment;
    }

    /** The learner, or an advocate with their authority in appeals; who is staff where it is assessed speaks for nobody. */
    public Assessment requireToAppeal(UUID id) {
        Assessment assessment = find(id);
        UUID learner = assessment.learner();
        access.require(Policy.change(
                "appeal",
                ASPECT,
                learner,
                theLearner(learner)
                        .or(advocates
                                .advocateOf(learner, APPEALS)
                                .and((caller, grants) -> !worksAt(assessment, caller)))));
        return locked(assessment);
    }

    /** Staff of the college that assesses: what has to be answered outlasts the grace in which they know the learner. */
    public Assessment requireToAnswerAppeals(UUID id) {
        Assessment assessment = find(id);
        access.require(Policy.change("answer-appeal", ASPECT, assessment.learner(), answering(assessment)));
        return locked(assessment);
    }

    /** Whether the caller is staff where it is assessed, whether or not the learner is there still. */
    public boolean worksThere(Assessment assessment) {
        return worksAt(assessment, callers.get());
    }

    /** Staff of the college that assesses, in one of these roles, and nobody else who may read it. */
    public Assessment requireStaffToRead(UUID id, String... roles) {
        Assessment assessment = find(id);
        access.require(Policy.read("read-as-staff", ASPECT, assessment.learner(), staff(assessment, roles)));
        return assessment;
    }

    /** The learner alone. */
    public Assessment requireLearner(UUID id) {
        Assessment assessment = find(id);
        access.require(
                Policy.change("judge-as-learner", ASPECT, assessment.learner(), theLearner(assessment.learner())));
        return locked(assessment);
    }

    /** The learner alone, for what takes longer than a transaction may: nothing is locked. */
    public Assessment requireToSubmit(UUID id) {
        Assessment assessment = find(id);
        access.require(
                Policy.change("submit-evidence", ASPECT, assessment.learner(), theLearner(assessment.learner())));
        return assessment;
    }

    /** Staff of the college that assesses, in one of these roles; nobody is staff in their own assessment. */
    public Assessment requireStaff(UUID id, String... roles) {
        Assessment assessment = find(id);
        access.require(Policy.change("assess", ASPECT, assessment.learner(), staff(assessment, roles)));
        return locked(assessment);
    }

    /** The learner or an assessor: the two who negotiate. */
    public Assessment requireParty(UUID id) {
        Assessment assessment = find(id);
        access.require(Policy.change(
                "negotiate",
                ASPECT,
                assessment.learner(),
                theLearner(assessment.learner()).or(staff(assessment, Roles.ASSESSOR))));
        return locked(assessment);
    }

    /** Whoever may have judged: the learner, an assessor, a quality assurer. */
    public Assessment requireJudge(UUID id) {
        Assessment assessment = find(id);
        access.require(Policy.change(
                "take-back",
                ASPECT,
                assessment.learner(),
                theLearner(assessment.learner()).or(staff(assessment, Roles.ASSESSOR, Roles.IQA))));
        return locked(assessment);
    }

    /** The system of the framework's own awarding organisation, or the exams office of the college that assesses. */
    public Assessment requireMarker(UUID id) {
        Assessment assessment = find(id);
        String organisation = versions.get(assessment.versionId()).awardingOrganisation();
        access.require(Policy.change(
                "mark-externally",
                ASPECT,
                assessment.learner(),
                staff(assessment, Roles.EXAMS_OFFICER)
                        .or((caller, grants) ->
                                isAwardingClient(caller) && caller.clientId().equals(organisation))));
        return locked(assessment);
    }

    /** Whether the caller is an awarding organisation's system. */
    public boolean isAwardingClient(Caller caller) {
        return caller.isApplication() && caller.has(Roles.AWARDING_CLIENT);
    }

    /** From which side somebody who may read it looks: staff are on the college's even if they are an advocate too (A7). */
    public Side side(Assessment assessment) {
        Caller caller = callers.get();
        return !caller.is(assessment.learner())
                        && access.permits(Policy.change("side", ASPECT, assessment.learner(), answering(assessment)))
                ? sideOfStaff()
                : Side.LEARNER;
    }

    /** From which side somebody looks who is staff: who assures quality looks as such, whatever else they are (A10). */
    public Side sideOfStaff() {
        return callers.get().has(Roles.IQA) ? Side.QUALITY : Side.COLLEGE;
    }

    /** The college whose assessments the caller sees in a list; null for all of them. */
    public String collegeSeen(UUID learner) {
        Caller caller = callers.get();
        boolean staff = !caller.is(learner)
                && access.permits(Policy.change("side", ASPECT, learner, others(learner, Rule.collegeIn(STAFF))));
        return staff ? caller.ukprn().orElseThrow() : null;
    }

    private Assessment find(UUID id) {
        return assessments.findByIdOptional(id).orElseThrow(access::absent);
    }

    private Assessment locked(Assessment assessment) {
        assessments.lockToChange(assessment);
        return assessment;
    }

    private static BiPredicate<Caller, List<Grant>> staff(Assessment assessment, String... roles) {
        return others(assessment.learner(), Rule.collegeIn(roles))
                .and((caller, grants) ->
                        caller.ukprn().filter(assessment.ukprn()::equals).isPresent());
    }

    /** Decided without a grant while an appeal is open: the stages last longer than the grace. */
    private static BiPredicate<Caller, List<Grant>> answering(Assessment assessment) {
        return staff(assessment, STAFF)
                .or((caller, grants) ->
                        assessment.isUnderReview() && worksAt(assessment, caller) && !caller.is(assessment.learner()));
    }

    private static boolean worksAt(Assessment assessment, Caller caller) {
        return caller.hasAny(STAFF)
                && caller.ukprn().filter(assessment.ukprn()::equals).isPresent();
    }

    private static BiPredicate<Caller, List<Grant>> others(UUID learner, BiPredicate<Caller, List<Grant>> rule) {
        return rule.and((caller, grants) -> !caller.is(learner));
    }

    private BiPredicate<Caller, List<Grant>> advocate(UUID learner) {
        return advocates.advocateOf(learner, SCOPE);
    }
}
