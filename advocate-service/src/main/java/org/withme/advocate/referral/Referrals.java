package org.withme.advocate.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.withme.platform.problem.Problem;

@ApplicationScoped
class Referrals implements PanacheRepositoryBase<Referral, UUID> {

    /** Stored, and with the id under which its learner is known today. */
    Referral add(Referral referral) {
        persistAndFlush(referral);
        getEntityManager().refresh(referral);
        return referral;
    }

    /** As it is now, kept so to the end of the transaction. */
    void lock(Referral referral) {
        getEntityManager().refresh(referral, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * What is open of a learner, locked, and first what an advocate accepted; several only if records were merged. The
     * learner's wishes are locked already, so that none is being made.
     */
    List<Referral> lockOpen(UUID learner) {
        return find("learnerId = ?1 and state in (OFFERED, WAITING, ACCEPTED) order by acceptedAt, madeAt, id", learner)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * A learner has one open case at a time, also when two of their records were merged.
     *
     * @throws Problem 409 if another referral of the learner, whose wishes are locked, is in one of these states
     */
    void requireNoOther(Referral than, ReferralState... states) {
        boolean other = lockOpen(than.learner()).stream()
                .anyMatch(open ->
                        !open.id().equals(than.id()) && Stream.of(states).anyMatch(open::isIn));
        if (other) {
            throw Problem.of(ReferralProblem.SOMETHING_IS_OPEN);
        }
    }

    /** What is offered to the learner and not answered; several only if records were merged. */
    List<Referral> offeredTo(UUID learner) {
        return list("learnerId = ?1 and state = OFFERED order by madeAt, id", learner);
    }

    /** To which this person entered an answer of the learner's; the latest first. */
    List<Referral> enteredBy(String subject, UUID learner) {
        return find("learnerId = ?1 and said.how is not null order by madeAt desc, id", learner).stream()
                .filter(referral -> referral.said().to().equals(subject))
                .toList();
    }

    /** Of these, to which somebody entered the answer. */
    List<Referral> entered(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1 and said.how is not null", ids);
    }

    /** The latest first. */
    List<Referral> ofLearner(UUID learner, Position after, int limit) {
        return (after == null
                        ? find("learnerId = ?1 order by madeAt desc, id desc", learner)
                        : find(
                                "learnerId = ?1 and (madeAt, id) < (?2, ?3) order by madeAt desc, id desc",
                                learner,
                                after.at(),
                                after.id()))
                .page(Page.ofSize(limit))
                .list();
    }

    /** Who waits at a college, the longest first. */
    List<Referral> waitingAt(String ukprn, Position after, int limit) {
        return (after == null
                        ? find("ukprn = ?1 and state = WAITING order by agreedAt, id", ukprn)
                        : find(
                                "ukprn = ?1 and state = WAITING and (agreedAt, id) > (?2, ?3) order by agreedAt, id",
                                ukprn,
                                after.at(),
                                after.id()))
                .page(Page.ofSize(limit))
                .list();
    }

    /** From 1. */
    long placeOf(Referral waiting) {
        return count(
                "ukprn = ?1 and state = WAITING and (agreedAt, id) <= (?2, ?3)",
                waiting.ukprn(),
                waiting.agreedAt(),
                waiting.id());
    }

    long acceptedSince(String ukprn, Instant begin) {
        return count("ukprn = ?1 and acceptedAt >= ?2", ukprn, begin);
    }

    /** Where a page ended. */
    record Position(Instant at, UUID id) {
        static Position of(List<String> keys) {
            return new Position(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }
}
