package org.withme.advocate.referral;

import static org.withme.advocate.access.Relations.ADVOCACY;
import static org.withme.advocate.access.Relations.onTheTeam;
import static org.withme.advocate.access.Relations.staffOf;
import static org.withme.advocate.access.Relations.thePerson;
import static org.withme.platform.access.Rule.theLearner;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.withme.platform.access.Access;
import org.withme.platform.access.Grant;
import org.withme.platform.access.Policy;
import org.withme.platform.access.Rule;
import org.withme.platform.grants.NamedLearners;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;
import org.withme.platform.problem.Violations;

/**
 * Who sees what of a referral. Before the learner's yes: the learner. From then on also the case supervisor of its college, the
 * advocates of its college while it waits, and the one who accepted. Who referred sees what became of what they referred.
 */
@Singleton
public class ReferralAccess {

    /** The staff who may refer a learner of their college. */
    private static final String[] REFER = {
        Roles.TUTOR, Roles.ASSESSOR, Roles.ADVISER, Roles.ALS_LEAD, Roles.ADVOCATE, Roles.CASE_SUPERVISOR
    };

    /** Where a request names the learner. */
    private static final String LEARNER = "/path/learnerId";

    private static final BiPredicate<Caller, List<Grant>> NOBODY = (caller, grants) -> false;

    private final Access access;
    private final CurrentCaller callers;
    private final NamedLearners learners;
    private final Referrals referrals;
    private final ReferralSignals signals;

    ReferralAccess(
            Access access,
            CurrentCaller callers,
            NamedLearners learners,
            Referrals referrals,
            ReferralSignals signals) {
        this.access = access;
        this.callers = callers;
        this.learners = learners;
        this.referrals = referrals;
        this.signals = signals;
    }

    /**
     * A referral that the caller, an advocate of its college, may accept; also when another advocate was faster.
     *
     * @throws Problem 404 for every other caller and every other referral
     */
    public AgreedReferral requireAccepting(UUID id) {
        Referral referral = referrals.findByIdOptional(id).orElseThrow(access::absent);
        access.require(Policy.change(
                "accept-referral",
                ADVOCACY,
                referral.learner(),
                referral.isIn(ReferralState.WAITING) || referral.isIn(ReferralState.ACCEPTED)
                        ? staffOf(referral.ukprn(), Roles.ADVOCATE)
                        : NOBODY));
        return new AgreedReferral(
                referral.id(), referral.learner(), referral.learnerOrigin(), referral.ukprn(), referral.agreedAt());
    }

    /** The caller as a learner. */
    UUID requireLearner() {
        Caller caller = callers.get();
        return caller.learnerId().filter(id -> caller.has(Roles.LEARNER)).orElseThrow(ReferralAccess::absent);
    }

    /** The learner of an offer. */
    Referral requireAnswering(UUID id) {
        Referral referral = referrals.findByIdOptional(id).orElseThrow(access::absent);
        access.require(Policy.change("answer-offer", ADVOCACY, referral.learner(), theLearner(referral.learner())));
        return referral;
    }

    /**
     * An offer of the learner's that waits, by whoever may enter an answer to it: the case supervisor of its college, or a mentor
     * whom the learner's team names there, who may be told on the telephone what they were not asked to bring. That they learnt of
     * it is in the learner's access log.
     *
     * @param body what is wrong with the request: said before any offer is looked for, so that it does not tell whether one waits
     * @param again whether the same request was answered before; then it is about what the caller entered
     * @throws Problem 422, or 404 for everybody else and where no offer waits
     */
    Referral requireEntering(UUID learner, Violations body, boolean again) {
        body.orThrow();
        UUID known = learners.named(learner, LEARNER);
        return require(
                again ? referrals.enteredBy(callers.get().subject(), known) : referrals.offeredTo(known),
                waiting -> Policy.read(
                        "enter-answer-to-offer",
                        ADVOCACY,
                        waiting.learner(),
                        supervisor(waiting).or(itsMentor(waiting))));
    }

    /** By the case supervisor of its college. */
    Referral requireAsking(UUID learner) {
        return require(
                referrals.offeredTo(learners.named(learner, LEARNER)),
                offer -> Policy.change("ask-to-bring-offer", ADVOCACY, offer.learner(), supervisor(offer)));
    }

    /** By the case supervisor of its college, or by a mentor who was asked to bring it. */
    Referral requireSeeingThatItWaits(UUID learner) {
        return require(
                referrals.offeredTo(learners.named(learner, LEARNER)),
                offer -> Policy.read(
                        "read-that-an-offer-waits",
                        ADVOCACY,
                        offer.learner(),
                        supervisor(offer).or(offer.bringAskedAt() == null ? NOBODY : itsMentor(offer))));
    }

    /** Whether the caller is the case supervisor of its college. */
    boolean isSupervisorOf(Referral referral) {
        return access.permits(Policy.change("supervise-referral", ADVOCACY, referral.learner(), supervisor(referral)));
    }

    private Referral require(List<Referral> offers, Function<Referral, Policy> policy) {
        Referral offer = offers.stream()
                .filter(waiting -> access.permits(policy.apply(waiting)))
                .findFirst()
                .or(() -> offers.stream().findFirst())
                .orElseThrow(access::absent);
        access.require(policy.apply(offer));
        return offer;
    }

    private static BiPredicate<Caller, List<Grant>> supervisor(Referral referral) {
        return staffOf(referral.ukprn(), Roles.CASE_SUPERVISOR).and((caller, grants) -> !caller.is(referral.learner()));
    }

    private static BiPredicate<Caller, List<Grant>> itsMentor(Referral referral) {
        return staffOf(referral.ukprn(), Roles.MENTOR)
                .and(Rule.teamIn(Roles.MENTOR))
                .and((caller, grants) -> !caller.is(referral.learner()));
    }

    /** The learner whom the caller may refer: themselves, one of their college, or one on whose team they are. */
    UUID requireReferring(UUID named) {
        UUID learner = learners.namedOrSelf(named, "/learnerId");
        return access.require(Policy.change(
                "refer-to-advocate",
                ADVOCACY,
                learner,
                theLearner(learner).or(Rule.collegeIn(REFER)).or(onTheTeam())));
    }

    /** A referral, or what the caller referred, whichever has this id. */
    Seen requireReading(UUID id) {
        Optional<Referral> referral = referrals.findByIdOptional(id).filter(found -> access.permits(mayRead(found)));
        if (referral.isPresent()) {
            access.require(mayRead(referral.get()));
            return new Seen(referral.get(), null);
        }
        Caller caller = callers.get();
        ReferralSignal own = signals.findByIdOptional(id)
                .filter(signal -> signal.referralId() != null)
                .filter(signal -> signal.isOf(caller.subject(), caller.ukprn().orElse("")))
                .orElseThrow(ReferralAccess::absent);
        access.require(Policy.read(
                "read-own-referral",
                ADVOCACY,
                own.learner(),
                Rule.collegeIn(REFER).or(onTheTeam())));
        return new Seen(referrals.findById(own.referralId()), own);
    }

    /** Whose list the caller reads: a learner their own, staff their college's queue. */
    Reader requireListing() {
        Caller caller = callers.get();
        if (caller.has(Roles.LEARNER) && caller.learnerId().isPresent()) {
            return new Reader(caller.learnerId().get(), null);
        }
        if (caller.hasAny(Roles.ADVOCATE, Roles.CASE_SUPERVISOR)
                && caller.ukprn().isPresent()) {
            return new Reader(null, caller.ukprn().get());
        }
        throw absent();
    }

    /** One entry per learner on a page. */
    void recordRead(List<UUID> learners) {
        access.recordRead(learners, ADVOCACY);
    }

    private static Policy mayRead(Referral referral) {
        return Policy.read(
                "read-referral",
                ADVOCACY,
                referral.learner(),
                theLearner(referral.learner()).or(staffAfterYes(referral)));
    }

    private static BiPredicate<Caller, List<Grant>> staffAfterYes(Referral referral) {
        String ukprn = referral.ukprn();
        return switch (referral.state()) {
            case OFFERED, DECLINED, WITHDRAWN -> NOBODY;
            case WAITING -> staffOf(ukprn, Roles.CASE_SUPERVISOR).or(staffOf(ukprn, Roles.ADVOCATE));
            case ACCEPTED, CLOSED ->
                staffOf(ukprn, Roles.CASE_SUPERVISOR).or(thePerson(referral.advocate(), ukprn, Roles.ADVOCATE));
        };
    }

    private static Problem absent() {
        return Problem.of(StandardProblem.NOT_FOUND);
    }

    /** A referral as the caller sees it: {@code own} is what they referred, null if they see it by another right. */
    record Seen(Referral referral, ReferralSignal own) {}

    /** Either a learner or a college. */
    record Reader(UUID learner, String ukprn) {}
}
