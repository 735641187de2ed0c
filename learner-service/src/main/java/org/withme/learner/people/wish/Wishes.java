package org.withme.learner.people.wish;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class Wishes implements PanacheRepositoryBase<Wish, UUID> {

    /** As it is now, kept so to the end of the transaction. */
    Optional<Wish> lock(UUID learner, UUID id) {
        return find("learnerId = ?1 and id = ?2", learner, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<Wish> of(UUID learner, UUID id) {
        return find("learnerId = ?1 and id = ?2", learner, id).firstResultOptional();
    }

    /** The latest first. */
    List<Wish> page(UUID learner, UUID before, int limit) {
        return (before == null
                        ? find("learnerId = ?1 order by id desc", learner)
                        : find("learnerId = ?1 and id < ?2 order by id desc", learner, before))
                .page(Page.ofSize(limit))
                .list();
    }

    /** What is open, and what was entered for the learner to answer and was not withdrawn. */
    List<Wish> thatWaitFor(UUID learner, int most) {
        return find(
                        "learnerId = ?1 and (state in (WAITING, TRYING)"
                                + " or said.how is not null and said.answer is null and state <> WITHDRAWN) order by id",
                        learner)
                .page(Page.ofSize(most))
                .list();
    }

    /** The earliest first. */
    List<Wish> of(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1 order by id", ids);
    }

    /** At a college, the latest first, without what the learner struck out. */
    List<Wish> latest(UUID learner, String ukprn, int limit) {
        return find("learnerId = ?1 and ukprn = ?2 and state <> STRUCK_OUT order by id desc", learner, ukprn)
                .page(Page.ofSize(limit))
                .list();
    }

    void add(WishAnswer answer) {
        getEntityManager().persist(answer);
    }

    /** The answer that is in force; empty where the wish was asked again, or never answered. */
    Optional<WishAnswer> standingAnswer(Wish wish) {
        return getEntityManager()
                .createQuery("from WishAnswer where wishId = :wish order by id desc", WishAnswer.class)
                .setParameter("wish", wish.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .filter(wish::stands);
    }

    /** Whether anybody ever answered it. */
    boolean isAnswered(Wish wish) {
        return getEntityManager()
                        .createQuery("select count(*) from WishAnswer where wishId = :wish", Long.class)
                        .setParameter("wish", wish.id())
                        .getSingleResult()
                > 0;
    }

    /** Of each wish, the last one first. */
    Map<UUID, List<WishAnswerView>> answers(List<Wish> wishes) {
        return getEntityManager()
                .createQuery("from WishAnswer where wishId in :wishes order by id desc", WishAnswer.class)
                .setParameter("wishes", wishes.stream().map(Wish::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        WishAnswer::wish, Collectors.mapping(WishAnswer::view, Collectors.toList())));
    }
}
