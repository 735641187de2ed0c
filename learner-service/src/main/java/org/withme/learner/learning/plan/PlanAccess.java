package org.withme.learner.learning.plan;

import static org.withme.learner.people.access.Relations.atCurrentCollegeIn;
import static org.withme.learner.people.access.Relations.beside;
import static org.withme.platform.access.Rule.theLearner;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.withme.learner.people.access.Aspects;
import org.withme.learner.record.enrolment.EnrolmentAccess;
import org.withme.learner.record.profile.ProfileAccess;
import org.withme.platform.access.Grant;
import org.withme.platform.access.Policy;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;

/**
 * A plan is between a learner and the mentors and tutors beside them; each college's its own. An advocate with the learner's
 * authority reads and proposes for the learner, and does nothing else (A9).
 */
final class PlanAccess {

    /** The closest first. */
    static final List<String> STAFF = List.of(Roles.MENTOR, Roles.TUTOR);

    private PlanAccess() {}

    /** Among what is now and ahead of the learner, which an advocate does not read. */
    static Policy mayReadNow(UUID learner) {
        return Policy.read(
                "read-plan-now", Aspects.PLAN, learner, theLearner(learner).or(staff(learner)));
    }

    /** What the college's record says, which a plan is checked against: who reads it where it is kept. */
    static Policy mayReadRecord(UUID learner) {
        return Policy.read(
                "read-record-in-plan",
                Aspects.PROFILE,
                learner,
                ProfileAccess.mayRead(learner)
                        .rule()
                        .and(EnrolmentAccess.mayRead(learner).rule()));
    }

    static Policy mayRead(UUID learner, BiPredicate<Caller, List<Grant>> advocate) {
        return Policy.read(
                "read-plan",
                Aspects.PLAN,
                learner,
                theLearner(learner).or(staff(learner)).or(advocate));
    }

    /** What either side does to a plan; staff while the learner is at their college. */
    static Policy mayTakePart(UUID learner, LocalDate today) {
        return Policy.change(
                "take-part-in-plan", Aspects.PLAN, learner, theLearner(learner).or(staffToday(learner, today)));
    }

    static Policy mayPropose(UUID learner, LocalDate today, BiPredicate<Caller, List<Grant>> advocate) {
        return Policy.change(
                "propose-to-plan",
                Aspects.PLAN,
                learner,
                staffToday(learner, today).or(advocate));
    }

    static Policy mayCompare(UUID learner, LocalDate today) {
        return Policy.change("compare-plan-text", Aspects.PLAN, learner, staffToday(learner, today));
    }

    /** Whoever takes part; an advocate's is a proposal in any case. */
    static Policy mayMoveDates(UUID learner, LocalDate today, BiPredicate<Caller, List<Grant>> advocate) {
        return Policy.change(
                "move-dates-of-plan",
                Aspects.PLAN,
                learner,
                theLearner(learner).or(staffToday(learner, today)).or(advocate));
    }

    /** What only the learner does. */
    static Policy isTheirs(UUID learner) {
        return Policy.change("steer-plan", Aspects.PLAN, learner, theLearner(learner));
    }

    /** Who is not the learner's mentor any more does not sign. */
    static Policy maySign(UUID learner, LocalDate today) {
        return Policy.change(
                "sign-plan", Aspects.PLAN, learner, theLearner(learner).or(mentorToday(learner, today)));
    }

    static Policy maySignForEmployer(UUID learner, LocalDate today) {
        return Policy.change("sign-plan-for-employer", Aspects.PLAN, learner, mentorToday(learner, today));
    }

    /** Whether they are beside the learner in this role. */
    static Policy isBeside(UUID learner, String role) {
        return Policy.change("plan-as-" + role, Aspects.PLAN, learner, beside(role));
    }

    private static BiPredicate<Caller, List<Grant>> mentorToday(UUID learner, LocalDate today) {
        return beside(Roles.MENTOR)
                .and(atCurrentCollegeIn(today, Roles.MENTOR))
                .and((caller, grants) -> !caller.is(learner));
    }

    private static BiPredicate<Caller, List<Grant>> staffToday(UUID learner, LocalDate today) {
        return staff(learner).and(atCurrentCollegeIn(today, Roles.MENTOR, Roles.TUTOR));
    }

    private static BiPredicate<Caller, List<Grant>> staff(UUID learner) {
        return beside(Roles.MENTOR).or(beside(Roles.TUTOR)).and((caller, grants) -> !caller.is(learner));
    }
}
