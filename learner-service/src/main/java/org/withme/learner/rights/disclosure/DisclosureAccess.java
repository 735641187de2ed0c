package org.withme.learner.rights.disclosure;

import static org.withme.platform.access.Rule.collegeIn;
import static org.withme.platform.access.Rule.theLearner;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.withme.learner.people.access.Aspects;
import org.withme.platform.access.Access;
import org.withme.platform.access.DisclosureLog;
import org.withme.platform.access.Grant;
import org.withme.platform.access.Policy;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/**
 * Who asks for, decides on and sees a disclosure (W3). One that was made stays the college's to answer for, also after the
 * learner has left. Seeing a disclosure is never logged for the learner, or the log would tell of one too early.
 */
@Singleton
public class DisclosureAccess {

    private static final String[] SECOND_PERSON = {Roles.DSL, Roles.CASE_SUPERVISOR};

    private final Access access;
    private final CurrentCaller callers;
    private final Disclosures disclosures;
    private final DisclosureLog log;
    private final Clock clock;

    DisclosureAccess(Access access, CurrentCaller callers, Disclosures disclosures, DisclosureLog log, Clock clock) {
        this.access = access;
        this.callers = callers;
        this.disclosures = disclosures;
        this.log = log;
        this.clock = clock;
    }

    /** The safeguarding lead of a college where the learner is or, within the grace period, was. */
    void requireRequesting(UUID learner) {
        access.require(policy("request-disclosure", learner, others(learner, collegeIn(Roles.DSL))));
    }

    /** Whether the caller lists them as the learner; else as staff of a college where the learner is or was. */
    boolean requireListing(UUID learner) {
        access.require(
                policy("list-disclosures", learner, theLearner(learner).or(others(learner, collegeIn(SECOND_PERSON)))));
        return callers.get().is(learner);
    }

    static boolean mayBeSecondPerson(Caller caller) {
        return caller.hasAny(SECOND_PERSON);
    }

    /** The caller's own college, whose disclosures these are. */
    void requireCollege(String ukprn) {
        Caller caller = callers.get();
        if (!mayBeSecondPerson(caller) || caller.ukprn().filter(ukprn::equals).isEmpty()) {
            throw absent();
        }
    }

    /** The safeguarding lead of the college itself: whom they find is not known before. */
    void requireSearching(String ukprn) {
        requireCollege(ukprn);
        if (!callers.get().has(Roles.DSL)) {
            throw absent();
        }
    }

    /** One of which the learner is told, or which is the caller's college's. */
    Disclosure requireReading(UUID learner, UUID id) {
        Disclosure found = find(learner, id);
        BiPredicate<Caller, List<Grant>> toldLearner =
                found.isToldOn(LocalDate.now(clock)) ? theLearner(learner) : (caller, grants) -> false;
        access.require(policy("read-disclosure", learner, toldLearner.or(staffOf(found, SECOND_PERSON))));
        return found;
    }

    /**
     * Whose reads under it the college may see.
     *
     * @throws Problem 404, exactly as if there were none
     */
    public void requireReads(UUID learner, UUID id) {
        requireDeciding(learner, id);
    }

    /** Either of those who could be the second person; that it is another one than the requester is a rule of its own. */
    Disclosure requireDeciding(UUID learner, UUID id) {
        return require("decide-disclosure", learner, id, SECOND_PERSON);
    }

    /** That the learner is told later is the lead's to answer for. */
    Disclosure requireDelaying(UUID learner, UUID id) {
        return require("delay-disclosure", learner, id, Roles.DSL);
    }

    /** The lead who asked for it, while it is released; the copy is logged under it. */
    Disclosure requireProfileCopy(UUID learner, UUID id) {
        Disclosure found = find(learner, id);
        access.require(policy(
                "copy-profile",
                learner,
                staffOf(found, Roles.DSL)
                        .and((caller, grants) ->
                                found.isRequestedBy(caller) && found.opens(RecordKind.PROFILE, clock.instant()))));
        log.record(callers.get(), learner, Aspects.PROFILE, id);
        return found;
    }

    private Disclosure require(String name, UUID learner, UUID id, String... roles) {
        Disclosure found = find(learner, id);
        access.require(policy(name, learner, staffOf(found, roles)));
        return found;
    }

    private Disclosure find(UUID learner, UUID id) {
        return disclosures.ofLearner(learner, id).orElseThrow(access::absent);
    }

    private static Policy policy(String name, UUID learner, BiPredicate<Caller, List<Grant>> rule) {
        return Policy.change(name, Aspects.DISCLOSURE, learner, rule);
    }

    private static BiPredicate<Caller, List<Grant>> staffOf(Disclosure disclosure, String... roles) {
        return others(
                disclosure.learner(),
                (caller, grants) -> caller.hasAny(roles)
                        && caller.ukprn().filter(disclosure.ukprn()::equals).isPresent());
    }

    /** Nobody is staff in what concerns themselves. */
    private static BiPredicate<Caller, List<Grant>> others(UUID learner, BiPredicate<Caller, List<Grant>> rule) {
        return rule.and((caller, grants) -> !caller.is(learner));
    }

    private static Problem absent() {
        return Problem.of(StandardProblem.NOT_FOUND);
    }
}
