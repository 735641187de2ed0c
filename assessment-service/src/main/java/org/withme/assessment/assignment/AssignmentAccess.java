package org.withme.assessment.assignment;

import static org.withme.platform.access.Rule.collegeIn;
import static org.withme.platform.access.Rule.theLearner;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.withme.assessment.assessment.AssessmentAccess;
import org.withme.assessment.assessment.Side;
import org.withme.assessment.assignment.Assignment.Setter;
import org.withme.platform.access.Access;
import org.withme.platform.access.Grant;
import org.withme.platform.access.Policy;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;

/**
 * Who may do what with an assignment: it belongs to the college that set it, and each row of it to its learner. Staff reach it
 * with those of its learners whom they may assess, a learner with themselves alone; everybody else as if there were none.
 */
@ApplicationScoped
class AssignmentAccess {

    private static final String ASPECT = "assessment";
    private static final String[] STAFF = {Roles.ASSESSOR, Roles.IQA, Roles.EXAMS_OFFICER};

    private final Access access;
    private final CurrentCaller callers;
    private final AssessmentAccess assessments;
    private final Assignments assignments;
    private final AssignedLearners learners;
    private final Clock clock;

    AssignmentAccess(
            Access access,
            CurrentCaller callers,
            AssessmentAccess assessments,
            Assignments assignments,
            AssignedLearners learners,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.assessments = assessments;
        this.assignments = assignments;
        this.learners = learners;
        this.clock = clock;
    }

    /** What the caller may reach of an assignment, and from which side they look at it. */
    record Reached(Assignment assignment, Side side, List<AssignedLearner> learners) {}

    /** An assessor of a college. */
    Setter requireSetter() {
        Caller caller = callers.get();
        if (!caller.has(Roles.ASSESSOR)) {
            throw access.absent();
        }
        return new Setter(caller.ukprn().orElseThrow(access::absent), caller.subject(), Roles.ASSESSOR);
    }

    /** The refusal of what does not exist. */
    Problem absent() {
        return access.absent();
    }

    /** Those of these learners who are at the assessor's college today. */
    Set<UUID> whomToAssess(Collection<UUID> asked) {
        LocalDate today = LocalDate.now(clock);
        return access.permitted(
                asked,
                learner -> Policy.change(
                        "set-assignment",
                        ASPECT,
                        learner,
                        (caller, grants) -> caller.has(Roles.ASSESSOR)
                                && !caller.is(learner)
                                && grants.stream()
                                        .anyMatch(grant ->
                                                grant.kind() == Grant.Kind.COLLEGE && grant.isCurrentOn(today))));
    }

    /** Staff of the college with the learners whom they may assess, or a learner with themselves; the read is logged. */
    Reached requireToRead(UUID id) {
        Assignment assignment = find(id);
        Caller caller = callers.get();
        if (caller.has(Roles.LEARNER) && caller.learnerId().isPresent()) {
            List<AssignedLearner> own =
                    learners.of(id, caller.learnerId().get()).stream().toList();
            if (!own.isEmpty()) {
                return new Reached(assignment, Side.LEARNER, own);
            }
        }
        return staff(
                assignment,
                all -> access.permitted(
                        all, learner -> Policy.read("read-assignment", ASPECT, learner, staffOf(learner, STAFF))),
                STAFF);
    }

    /** Assessors of the college, with the learners whom they may assess. */
    Reached requireAssessor(UUID id) {
        return staff(
                find(id),
                all -> access.permitted(
                        all,
                        learner ->
                                Policy.change("assess-assignment", ASPECT, learner, staffOf(learner, Roles.ASSESSOR))),
                Roles.ASSESSOR);
    }

    /** A learner to whom it is set. */
    Reached requireLearner(UUID id) {
        Assignment assignment = find(id);
        UUID learner = callers.get().learnerId().orElseThrow(access::absent);
        access.require(Policy.change("answer-assignment", ASPECT, learner, theLearner(learner)));
        AssignedLearner own = learners.of(id, learner).orElseThrow(access::absent);
        return new Reached(assignment, Side.LEARNER, List.of(own));
    }

    /** Whose assignments the caller lists: their college's as staff, else their own. */
    Lister requireToList() {
        Caller caller = callers.get();
        if (caller.hasAny(STAFF) && caller.ukprn().isPresent()) {
            return new Lister(caller.ukprn().get(), null);
        }
        UUID learner = caller.learnerId().orElseThrow(access::absent);
        access.require(Policy.read("list-assignments", ASPECT, learner, theLearner(learner)));
        return new Lister(null, learner);
    }

    /**
     * Whose list it is; one of the two.
     *
     * @param ukprn null for a learner
     * @param learner null for staff
     */
    record Lister(String ukprn, UUID learner) {}

    private Reached staff(Assignment assignment, UnaryOperator<Set<UUID>> permitted, String... roles) {
        Caller caller = callers.get();
        if (!caller.hasAny(roles)
                || caller.ukprn().filter(assignment.ukprn()::equals).isEmpty()) {
            throw access.absent();
        }
        Map<UUID, AssignedLearner> all = learners.each(assignment.id());
        Set<UUID> reached = permitted.apply(all.keySet());
        return new Reached(
                assignment,
                assessments.sideOfStaff(),
                all.values().stream()
                        .filter(each -> reached.contains(each.learner()))
                        .toList());
    }

    private static BiPredicate<Caller, List<Grant>> staffOf(UUID learner, String... roles) {
        return collegeIn(roles).and((caller, grants) -> !caller.is(learner));
    }

    private Assignment find(UUID id) {
        return assignments.findByIdOptional(id).orElseThrow(access::absent);
    }
}
