package org.withme.learner.learning.plan;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.waiting.Waiting;
import org.withme.learner.people.waiting.WaitingKind;
import org.withme.learner.people.waiting.WaitingThing;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;

/** What waits in plans: a proposal for both sides until it is answered, a plan for the side that has not signed. */
@Singleton
class PlansThatWait implements Waiting {

    /** More are not shown. */
    private static final int MOST = 200;

    private static final String OF_STAFF = """
            with beside as (
                select r.learner_id, min(r.started_at) as since, bool_or(r.role = :mentor) as is_mentor
                from relationship r
                where r.subject = :subject and r.ukprn = :ukprn and r.role = any(:roles) and r.ended_at is null
                  and (r.expires_on is null or r.expires_on >= :today)
                  and r.learner_id is distinct from :self
                  and exists (select from college_record c where c.learner_id = r.learner_id and c.ukprn = r.ukprn
                                and (c.last_day is null or c.last_day >= :today))
                group by r.learner_id)
            select * from (
                select case p.side when 'LEARNER' then 'PROPOSAL_TO_ANSWER' else 'PROPOSED_BY_YOU' end as kind,
                       p.id as thing, p.learner_id, p.ukprn, p.proposed_at as since
                from beside b
                join plan_proposal p on p.learner_id = b.learner_id and p.ukprn = :ukprn and p.state = 'WAITING'
                where p.side = 'LEARNER' or p.proposed_by = :subject
                union all
                select 'PLAN_TO_AGREE', b.learner_id, b.learner_id, :ukprn, min(g.written_at)
                from beside b
                join goal g on g.learner_id = b.learner_id and g.ukprn = :ukprn and g.state = 'PROPOSED'
                where b.is_mentor and not exists (
                    select from plan_signature s where s.learner_id = b.learner_id and s.ukprn = :ukprn
                       and s.signer = 'MENTOR' and s.version_id is null and s.void_at is null)
                group by b.learner_id
                union all
                select 'PLAN_CHANGED', b.learner_id, b.learner_id, :ukprn, min(g.alone_at)
                from beside b
                join goal g on g.learner_id = b.learner_id and g.ukprn = :ukprn and g.alone_at >= b.since
                left join plan_look l on l.learner_id = b.learner_id and l.ukprn = :ukprn and l.subject = :subject
                where b.is_mentor and (l.looked_at is null or g.alone_at > l.looked_at)
                group by b.learner_id) waits
            order by since, thing limit :most
            """;

    private static final String OF_THE_LEARNER = """
            select * from (
                select case p.side when 'STAFF' then 'PROPOSAL_FOR_YOU' else 'PROPOSAL_WAITS' end as kind,
                       p.id as thing, p.learner_id, p.ukprn, p.proposed_at as since
                from plan_proposal p
                where p.learner_id = :learner and p.state = 'WAITING'
                  and exists (select from college_record c where c.learner_id = p.learner_id and c.ukprn = p.ukprn
                                and (c.last_day is null or c.last_day >= :today))
                union all
                select 'SAID_FOR_YOU', g.id, g.learner_id, g.ukprn, g.written_at
                from goal g where g.learner_id = :learner and g.said_how is not null and g.said_answer is null
                union all
                select 'PLAN_TO_SIGN', g.learner_id, g.learner_id, g.ukprn, min(g.written_at)
                from goal g
                where g.learner_id = :learner and g.state = 'PROPOSED'
                  and exists (select from college_record c where c.learner_id = g.learner_id and c.ukprn = g.ukprn
                                and (c.last_day is null or c.last_day >= :today))
                  and exists (select from plan_signature s where s.learner_id = g.learner_id and s.ukprn = g.ukprn
                                and s.signer = 'MENTOR' and s.version_id is null and s.void_at is null)
                  and not exists (select from plan_signature s where s.learner_id = g.learner_id and s.ukprn = g.ukprn
                                and s.signer = 'LEARNER' and s.version_id is null and s.void_at is null)
                group by g.learner_id, g.ukprn) waits
            order by since, thing limit :most
            """;

    private final Jdbi database;
    private final Clock clock;

    PlansThatWait(Jdbi database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param thing the proposal, the goal, or of whom it is the plan */
    record Row(
            WaitingKind kind,
            UUID thing,
            UUID learnerId,
            @Nullable String ukprn,
            Instant since) {

        WaitingThing waits() {
            return new WaitingThing(kind, id(), learnerId, ukprn, 1, since, null, link());
        }

        private String id() {
            return isOfThePlan() ? thing + "." + ukprn : thing.toString();
        }

        private boolean isOfThePlan() {
            return thing.equals(learnerId);
        }

        private String link() {
            String learner = "/v1/learners/" + learnerId;
            if (isOfThePlan()) {
                return learner + "/plans/" + ukprn;
            }
            return learner + (kind == WaitingKind.SAID_FOR_YOU ? "/goals/" : "/plan-proposals/") + thing;
        }
    }

    @Override
    public List<WaitingThing> waitingFor(Caller caller) {
        LocalDate today = LocalDate.now(clock);
        return Stream.concat(forLearner(caller, today), forStaff(caller, today))
                .map(Row::waits)
                .toList();
    }

    private Stream<Row> forLearner(Caller caller, LocalDate today) {
        return caller.learnerId().filter(learner -> caller.has(Roles.LEARNER)).stream()
                .flatMap(learner -> database
                        .withHandle(handle -> handle.createQuery(OF_THE_LEARNER)
                                .bind("learner", learner)
                                .bind("today", today)
                                .bind("most", MOST)
                                .map(ConstructorMapper.of(Row.class))
                                .list())
                        .stream());
    }

    private Stream<Row> forStaff(Caller caller, LocalDate today) {
        List<String> roles = PlanAccess.STAFF.stream().filter(caller::has).toList();
        if (roles.isEmpty() || caller.ukprn().isEmpty()) {
            return Stream.empty();
        }
        return database
                .withHandle(handle -> handle.createQuery(OF_STAFF)
                        .bind("mentor", Roles.MENTOR)
                        .bind("subject", caller.subject())
                        .bind("ukprn", caller.ukprn().get())
                        .bindArray("roles", String.class, roles)
                        .bind("self", caller.learnerId().orElse(null))
                        .bind("today", today)
                        .bind("most", MOST)
                        .map(ConstructorMapper.of(Row.class))
                        .list())
                .stream();
    }
}
