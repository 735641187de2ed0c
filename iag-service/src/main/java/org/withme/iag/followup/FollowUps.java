package org.withme.iag.followup;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

@ApplicationScoped
class FollowUps implements PanacheRepositoryBase<FollowUp, UUID> {

    /** One contact is open for a learner at a college: another one adds nothing. */
    private static final String OPEN = """
            insert into follow_up (id, learner_id, ukprn, reason, caused_by, due_on, state, announced, created_at, version)
            values (:id, :learner, cast(:ukprn as text), :reason, :cause, :due, 'DUE', false, :now, 0)
            on conflict do nothing""";

    /** Under whichever id the learner was known. */
    private static final String OPEN_ONE = """
            select * from follow_up
             where learner_id = surviving_learner(:learner) and ukprn is not distinct from cast(:ukprn as text) and state = 'DUE'
             order by due_on, id limit 1 for update""";

    /**
     * Of learners who are at the college or were until within the grace period, and may be contacted: of those who left, who
     * agreed to a way for this college (I10). Whoever finished and enrolled again needs no asking. Of several contacts of one learner the college sees its own, and of its own the earliest:
     * they are one conversation.
     */
    private static final String WANTED = """
            (select f.* from follow_up f
              where f.state = 'DUE' and f.ukprn %s
                and exists (select from access_grant g where g.learner_id = f.learner_id and g.kind = 'COLLEGE'
                               and g.ukprn = :ukprn and (g.last_day >= :since or g.last_day is null and (f.reason <> 'COMPLETION' or exists
                                   (select from follow_up_cause c where c.follow_up_id = f.id and not c.lapsed and c.reason <> 'COMPLETION'))))
                and not exists (select from follow_up e
                                 where e.learner_id = f.learner_id and e.state = 'DUE' and e.ukprn = :ukprn and e.reason <> 'COMPLETION'
                                   and (f.ukprn is null or (e.due_on, e.id) < (f.due_on, f.id)))
                and (exists (select from access_grant t where t.learner_id = f.learner_id and t.kind = 'COLLEGE'
                                and t.ukprn = :ukprn and (t.last_day is null or t.last_day >= :today))
                     or exists (select from standing_consent a where a.learner_id = f.learner_id and a.recipient = :ukprn
                                   and a.purpose = 'outreach-after-leaving' and cardinality(a.scope) > 0))
                and not exists (select from do_not_contact d where d.learner_id = f.learner_id and d.standing)
                and (f.due_on, f.id) > (cast(:due as date), cast(:last as uuid))
              order by f.due_on, f.id limit :rows)""";

    /** The college's own and those of no college, each along its index: others' follow-ups cost nothing. */
    private static final String OF_COLLEGE = "select * from ("
            + WANTED.formatted("= :ukprn") + " union all " + WANTED.formatted("is null")
            + ") as due order by due_on, id limit :rows";

    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);
    private static final UUID BEFORE_EVERY_ID = new UUID(0, 0);

    /** The contact that is open for the learner at that college, locked; null for a return. */
    Optional<FollowUp> lockOpen(UUID learner, String ukprn) {
        List<?> rows = getEntityManager()
                .createNativeQuery(OPEN_ONE, FollowUp.class)
                .setParameter("learner", learner)
                .setParameter("ukprn", ukprn)
                .getResultList();
        return rows.stream().map(FollowUp.class::cast).findFirst();
    }

    /** Empty if there is one already. */
    Optional<FollowUp> open(UUID id, UUID learner, String ukprn, Cause cause) {
        int written = getEntityManager()
                .createNativeQuery(OPEN)
                .setParameter("id", id)
                .setParameter("learner", learner)
                .setParameter("ukprn", ukprn)
                .setParameter("reason", cause.reason().name())
                .setParameter("cause", cause.event())
                .setParameter("due", cause.dueOn())
                .setParameter("now", cause.at())
                .executeUpdate();
        return written == 0 ? Optional.empty() : Optional.of(findById(id));
    }

    /** Refuses as if hidden when there is none. */
    FollowUp require(UUID id) {
        return require(id, () -> Problem.of(StandardProblem.NOT_FOUND));
    }

    /** For the decision about access: the refusal must cost what that of somebody else's does. */
    FollowUp require(UUID id, Supplier<Problem> absent) {
        return findByIdOptional(id).orElseThrow(absent);
    }

    /** As it is now, kept so to the end of the transaction. */
    void lock(FollowUp followUp) {
        getEntityManager().refresh(followUp, LockModeType.PESSIMISTIC_WRITE);
    }

    List<FollowUp> lockDue(UUID learner, String ukprn) {
        return find(
                        "(learnerId = ?1 or learnerOrigin = ?1) and ukprn = ?2 and state = ?3 order by id",
                        learner,
                        ukprn,
                        FollowUpState.DUE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** All that one conversation at this college settles. */
    List<FollowUp> lockConversation(UUID learner, String ukprn) {
        return find(
                        "learnerId = ?1 and (ukprn = ?2 or ukprn is null) and state = ?3 order by id",
                        learner,
                        ukprn,
                        FollowUpState.DUE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<FollowUp> lockUnannounced(UUID learner) {
        return find(
                        "(learnerId = ?1 or learnerOrigin = ?1) and not announced and state = ?2 order by id",
                        learner,
                        FollowUpState.DUE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The earliest due first. */
    List<FollowUp> ofCollege(String ukprn, LocalDate since, LocalDate today, Position after, int limit) {
        Query query = getEntityManager()
                .createNativeQuery(OF_COLLEGE, FollowUp.class)
                .setParameter("ukprn", ukprn)
                .setParameter("since", since)
                .setParameter("today", today)
                .setParameter("due", after == null ? BEFORE_ALL : after.dueOn())
                .setParameter("last", after == null ? BEFORE_EVERY_ID : after.id())
                .setParameter("rows", limit);
        List<?> rows = query.getResultList();
        return rows.stream().map(FollowUp.class::cast).toList();
    }

    /** The earliest due first, also when they are over. */
    List<FollowUp> ofLearner(UUID learner, Position after, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("learner", learner));
        StringBuilder text = new StringBuilder("learnerId = :learner");
        if (after != null) {
            text.append(" and (dueOn, id) > (:due, :last)");
            parameters.put("due", after.dueOn());
            parameters.put("last", after.id());
        }
        return find(text + " order by dueOn, id", parameters)
                .page(Page.ofSize(limit))
                .list();
    }

    /** Why a contact is due: the event that says so, and by when. */
    record Cause(Reason reason, UUID event, LocalDate dueOn, Instant at) {}

    /** Where a page ended. */
    record Position(LocalDate dueOn, UUID id) {
        static Position of(List<String> keys) {
            return new Position(LocalDate.parse(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }
}
