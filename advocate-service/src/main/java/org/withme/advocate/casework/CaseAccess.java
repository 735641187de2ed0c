package org.withme.advocate.casework;

import static org.withme.advocate.access.Relations.ADVOCACY;
import static org.withme.advocate.access.Relations.staffOf;
import static org.withme.advocate.access.Relations.thePerson;
import static org.withme.platform.access.Rule.theLearner;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.withme.platform.access.Access;
import org.withme.platform.access.Grant;
import org.withme.platform.access.Policy;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** Who sees and does what in a case (V5): the learner, the assigned advocate, the case supervisor of the college; nobody else. */
@Singleton
public class CaseAccess {

    private final Access access;
    private final CurrentCaller callers;
    private final Cases cases;

    CaseAccess(Access access, CurrentCaller callers, Cases cases) {
        this.access = access;
        this.callers = callers;
        this.cases = cases;
    }

    /**
     * A case that the caller may read; the learner sees in their access log that somebody else did.
     *
     * @throws Problem 404, exactly as if there were none
     */
    public CaseFile requireReadingFile(UUID id) {
        return file(requireReading(id));
    }

    /**
     * A case in which the caller is the learner; it stays as it is to the end of the transaction.
     *
     * @throws Problem 404, exactly as if there were none
     */
    public CaseFile requireLearnersFile(UUID id) {
        AdvocacyCase found = requireOwn(id);
        cases.lock(found);
        return file(found);
    }

    AdvocacyCase requireReading(UUID id) {
        AdvocacyCase found = find(id);
        access.require(Policy.read("read-case", ADVOCACY, found.learner(), everybodyInIt(found)));
        return found;
    }

    /** For what all in the case do: add a note, pause, resume, close, reopen. */
    AdvocacyCase requireTakingPart(UUID id) {
        AdvocacyCase found = find(id);
        access.require(Policy.change("take-part-in-case", ADVOCACY, found.learner(), everybodyInIt(found)));
        return found;
    }

    /** For what the advocate does, and the case supervisor in their place. */
    AdvocacyCase requireAdvocating(UUID id) {
        AdvocacyCase found = find(id);
        access.require(Policy.change("advocate-in-case", ADVOCACY, found.learner(), itsStaff(found)));
        return found;
    }

    /** For what only the learner does. */
    AdvocacyCase requireOwn(UUID id) {
        AdvocacyCase found = find(id);
        access.require(Policy.change("own-case", ADVOCACY, found.learner(), theLearner(found.learner())));
        return found;
    }

    /** Which cases the caller may list. */
    Cases.Filter requireListing(boolean withClosed) {
        Caller caller = callers.get();
        if (caller.has(Roles.LEARNER) && caller.learnerId().isPresent()) {
            return new Cases.Filter(caller.learnerId().get(), null, null, withClosed);
        }
        if (caller.hasAny(Roles.CASE_SUPERVISOR, Roles.ADVOCATE)
                && caller.ukprn().isPresent()) {
            return new Cases.Filter(
                    null,
                    caller.ukprn().get(),
                    caller.has(Roles.CASE_SUPERVISOR) ? null : caller.subject(),
                    withClosed);
        }
        throw absent();
    }

    /** One entry per learner on a page. */
    void recordRead(List<UUID> learners) {
        access.recordRead(learners, ADVOCACY);
    }

    /** As whom the caller takes part in a case. */
    Party party(AdvocacyCase in) {
        Caller caller = callers.get();
        String capacity = Roles.CASE_SUPERVISOR;
        if (caller.is(in.learner())) {
            capacity = Roles.LEARNER;
        } else if (caller.has(Roles.ADVOCATE) && caller.subject().equals(in.advocate())) {
            capacity = Roles.ADVOCATE;
        }
        return new Party(caller.subject(), capacity);
    }

    private AdvocacyCase find(UUID id) {
        return cases.findByIdOptional(id).orElseThrow(access::absent);
    }

    private static CaseFile file(AdvocacyCase found) {
        return new CaseFile(found.id(), found.learner(), found.learnerOrigin(), found.advocate(), found.isOpen());
    }

    private static BiPredicate<Caller, List<Grant>> everybodyInIt(AdvocacyCase found) {
        return theLearner(found.learner()).or(itsStaff(found));
    }

    private static BiPredicate<Caller, List<Grant>> itsStaff(AdvocacyCase found) {
        return thePerson(found.advocate(), found.ukprn(), Roles.ADVOCATE)
                .or(staffOf(found.ukprn(), Roles.CASE_SUPERVISOR));
    }

    private static Problem absent() {
        return Problem.of(StandardProblem.NOT_FOUND);
    }

    /** Somebody in a case: their subject and learner, advocate or case-supervisor. */
    record Party(String subject, String capacity) {
        boolean isLearner() {
            return capacity.equals(Roles.LEARNER);
        }
    }

    /**
     * What other features need of a case.
     *
     * @param learner under which id the learner is known today
     * @param learnerOrigin the id in whose stream its events are
     * @param advocate the subject of the advocate
     */
    public record CaseFile(UUID id, UUID learner, UUID learnerOrigin, String advocate, boolean isOpen) {

        /**
         * For what rests on an open case.
         *
         * @throws Problem 409 if it is closed
         */
        public void requireOpen() {
            if (!isOpen) {
                throw Problem.of(CaseProblem.CLOSED);
            }
        }
    }
}
