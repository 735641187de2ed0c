package org.withme.learner.learning.tutorial;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Tutorials implements PanacheRepositoryBase<Tutorial, UUID> {

    /** A place in a list by time. */
    record Place(Instant startsAt, UUID id) {}

    /** As it is now, kept so to the end of the transaction. */
    Optional<Tutorial> lock(UUID learner, UUID id) {
        return find("learnerId = ?1 and id = ?2", learner, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Of these, always in the same order, so that two who ask for them do not wait for each other. */
    List<Tutorial> lock(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Optional<Tutorial> of(UUID learner, UUID id) {
        return find("learnerId = ?1 and id = ?2", learner, id).firstResultOptional();
    }

    /** The earliest first. */
    List<Tutorial> of(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1 order by startsAt, id", ids);
    }

    /**
     * Of a learner, the latest time first.
     *
     * @param among null for all of them
     */
    List<Tutorial> page(UUID learner, @Nullable List<UUID> among, @Nullable Place before, int limit) {
        if (among != null && among.isEmpty()) {
            return List.of();
        }
        return find(
                        "learnerId = ?1 and (?2 = true or id in ?3)"
                                + " and (?4 = true or startsAt < ?5 or startsAt = ?5 and id < ?6)"
                                + " order by startsAt desc, id desc",
                        learner,
                        among == null,
                        among == null ? List.of(learner) : among,
                        before == null,
                        before == null ? Instant.EPOCH : before.startsAt(),
                        before == null ? learner : before.id())
                .page(Page.ofSize(limit))
                .list();
    }

    /**
     * That are still to take place, the next first.
     *
     * @param among null for all of them
     */
    List<Tutorial> ahead(UUID learner, @Nullable List<UUID> among, Instant now, int most) {
        if (among != null && among.isEmpty()) {
            return List.of();
        }
        return find(
                        "learnerId = ?1 and (?2 = true or id in ?3) and state in (INVITED, AGREED) and startsAt > ?4"
                                + " order by startsAt, id",
                        learner,
                        among == null,
                        among == null ? List.of(learner) : among,
                        now)
                .page(Page.ofSize(most))
                .list();
    }

    /** To which this side has an answer to give, and that are not over. */
    List<Tutorial> thatAsk(Side side, UUID learner, Instant now, int most) {
        return find(
                        "learnerId = ?1 and asked = ?2 and (startsAt > ?3 or otherStartsAt > ?3) order by startsAt, id",
                        learner,
                        side,
                        now)
                .page(Page.ofSize(most))
                .list();
    }

    /** That were agreed, to which one of these learners did not come since then, and of which that was not told yet. */
    List<Tutorial> missed(Collection<UUID> learners, String ukprn, Instant since) {
        return find(
                        "learnerId in ?1 and ukprn = ?2 and state = DID_NOT_COME and afterwards.wasAgreed = true"
                                + " and afterwards.signalledAt is null and startsAt > ?3 order by id",
                        learners,
                        ukprn,
                        since)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** To which the learner came since then, where it was drawn that they are asked, and did not say whether it was worth it. */
    List<Tutorial> unrated(UUID learner, Instant since, int most) {
        return find(
                        "learnerId = ?1 and state = CAME and afterwards.asksWorth = true and rating.worthIt is null and startsAt > ?2 order by startsAt, id",
                        learner,
                        since)
                .page(Page.ofSize(most))
                .list();
    }
}
