package org.withme.learner.learning.plan;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.withme.learner.learning.autonomy.Area;
import org.withme.learner.learning.autonomy.Stage;
import org.withme.learner.learning.autonomy.Stages;
import org.withme.learner.people.waiting.Waiting;
import org.withme.learner.people.waiting.WaitingKind;
import org.withme.learner.people.waiting.WaitingThing;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;

/**
 * What waits in plans: a proposal for both sides until it is answered, a plan for the side that has not signed. What somebody
 * proposed who is beside the learner no more waits with whoever is the mentor.
 */
@Singleton
class PlansThatWait implements Waiting {

    /** More are not shown. */
    private static final int MOST = 200;

    private static final String OF_STAFF = """
            with beside as (
                select r.learner_id, min(r.started_at) as since, bool_or(r.role = :mentor) as is_mentor,
                       exists (select from enrolment e where e.learner_id = r.learner_id and e.ukprn = :ukprn and
            """ + Standings.APPRENTICESHIP + """
            ) as is_apprentice
                from relationship r
                where r.subject = :subject and r.ukprn = :ukprn and r.role = any(:roles) and r.ended_at is null
                  and (r.expires_on is null or r.expires_on >= :today)
                  and r.learner_id is distinct from :self
                  and exists (select from college_record c where c.learner_id = r.learner_id and c.ukprn = r.ukprn
                                and (c.last_day is null or c.last_day >= :today))
                group by r.learner_id)
            select * from (
                select case p.side when 'LEARNER' then 'PROPOSAL_TO_ANSWER' else 'PROPOSED_BY_YOU' end as kind,
                       p.id as thing, p.learner_id, p.ukprn, p.proposed_at as since, false as is_own
                from beside b
                join plan_proposal p on p.learner_id = b.learner_id and p.ukprn = :ukprn and p.state = 'WAITING'
                where p.side = 'LEARNER' or p.proposed_by = :subject
                   or (b.is_mentor and not exists (
                       select from relationship r
                       where r.learner_id = p.learner_id and r.subject = p.proposed_by and r.ukprn = p.ukprn
                         and r.role in ('mentor', 'tutor') and r.ended_at is null
                         and (r.expires_on is null or r.expires_on >= :today)))
                union all
                select 'PLAN_TO_AGREE', b.learner_id, b.learner_id, :ukprn,
                       greatest(min(coalesce(g.proposed_at, g.written_at)),
                                (select max(s.void_at) from plan_signature s where s.learner_id = b.learner_id
                                    and s.ukprn = :ukprn and s.signer = 'MENTOR')),
                       bool_and(g.started_by = 'LEARNER') and not b.is_apprentice
                from beside b
                join goal g on g.learner_id = b.learner_id and g.ukprn = :ukprn and g.state = 'PROPOSED'
                where b.is_mentor and not exists (
                    select from plan_signature s where s.learner_id = b.learner_id and s.ukprn = :ukprn
                       and s.signer = 'MENTOR' and s.version_id is null and s.void_at is null)
                group by b.learner_id, b.is_apprentice
                union all
                select 'PLAN_TO_AGREE', b.learner_id, b.learner_id, :ukprn, max(s.signed_at), false
                from beside b
                join plan_signature s on s.learner_id = b.learner_id and s.ukprn = :ukprn
                    and s.version_id is null and s.void_at is null
                where b.is_mentor and b.is_apprentice and exists (
                    select from goal g where g.learner_id = b.learner_id and g.ukprn = :ukprn and g.state = 'PROPOSED')
                group by b.learner_id
                having bool_or(s.signer = 'MENTOR') and bool_or(s.signer = 'LEARNER')
                   and not bool_or(s.signer = 'EMPLOYER')
                union all
                select 'PLAN_CHANGED', b.learner_id, b.learner_id, :ukprn, min(g.alone_at), false
                from beside b
                join goal g on g.learner_id = b.learner_id and g.ukprn = :ukprn and g.alone_at >= b.since
                where b.is_mentor and not exists (
                    select from plan_look l where l.learner_id = b.learner_id and l.ukprn = :ukprn
                       and l.subject = :subject and l.looked_at >= g.alone_at)
                group by b.learner_id) waits
            order by since, thing limit :most
            """;

    private static final String OF_THE_LEARNER = """
            select * from (
                select case p.side when 'STAFF' then 'PROPOSAL_FOR_YOU' else 'PROPOSAL_WAITS' end as kind,
                       p.id as thing, p.learner_id, p.ukprn, p.proposed_at as since, false as is_own
                from plan_proposal p
                where p.learner_id = :learner and p.state = 'WAITING'
                  and exists (select from college_record c where c.learner_id = p.learner_id and c.ukprn = p.ukprn
                                and (c.last_day is null or c.last_day >= :today))
                union all
                select 'SAID_FOR_YOU', g.id, g.learner_id, g.ukprn, g.written_at, false
                from goal g where g.learner_id = :learner and g.said_how is not null and g.said_answer is null
                union all
                select 'PLAN_TO_SIGN', g.learner_id, g.learner_id, g.ukprn,
                       coalesce(max(m.signed_at),
                                greatest(min(coalesce(g.proposed_at, g.written_at)),
                                         (select max(s.void_at) from plan_signature s where s.learner_id = g.learner_id
                                             and s.ukprn = g.ukprn and s.signer = 'LEARNER'))),
                       max(m.signed_at) is null
                from goal g
                left join plan_signature m on m.learner_id = g.learner_id and m.ukprn = g.ukprn
                    and m.signer = 'MENTOR' and m.version_id is null and m.void_at is null
                where g.learner_id = :learner and g.state = 'PROPOSED'
                  and exists (select from college_record c where c.learner_id = g.learner_id and c.ukprn = g.ukprn
                                and (c.last_day is null or c.last_day >= :today))
                  and not exists (select from plan_signature s where s.learner_id = g.learner_id and s.ukprn = g.ukprn
                                and s.signer = 'LEARNER' and s.version_id is null and s.void_at is null)
                group by g.learner_id, g.ukprn
                having max(m.signed_at) is not null or (bool_and(g.started_by = 'LEARNER') and not exists (
                    select from enrolment e where e.learner_id = g.learner_id and e.ukprn = g.ukprn and
            """ + Standings.APPRENTICESHIP + """
            ))) waits
            order by since, thing limit :most
            """;

    private final Jdbi database;
    private final Stages stages;
    private final Clock clock;

    PlansThatWait(Jdbi database, Stages stages, Clock clock) {
        this.database = database;
        this.stages = stages;
        this.clock = clock;
    }

    /**
     * @param thing the proposal, the goal, or of whom it is the plan
     * @param isOwn whether all that waits in the plan are goals of the learner, who agrees them alone where they lead
     */
    record Row(
            WaitingKind kind,
            UUID thing,
            UUID learnerId,
            @Nullable String ukprn,
            Instant since,
            boolean isOwn) {

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
        return caller.signedInLearner().stream()
                .flatMap(learner -> database
                        .withHandle(handle -> handle.createQuery(OF_THE_LEARNER)
                                .bind("learner", learner)
                                .bind("today", today)
                                .bind("most", MOST)
                                .map(ConstructorMapper.of(Row.class))
                                .list())
                        .stream())
                .filter(row -> !row.isOwn() || stages.of(row.learnerId(), row.ukprn(), Area.GOALS) == Stage.LED_BY_ME);
    }

    private Stream<Row> forStaff(Caller caller, LocalDate today) {
        List<String> roles = PlanAccess.STAFF.stream().filter(caller::has).toList();
        if (roles.isEmpty() || caller.ukprn().isEmpty()) {
            return Stream.empty();
        }
        String ukprn = caller.ukprn().get();
        List<Row> rows = database.withHandle(handle -> handle.createQuery(OF_STAFF)
                .bind("mentor", Roles.MENTOR)
                .bind("subject", caller.subject())
                .bind("ukprn", ukprn)
                .bindArray("roles", String.class, roles)
                .bind("self", caller.learnerId().orElse(null))
                .bind("today", today)
                .bind("most", MOST)
                .map(ConstructorMapper.of(Row.class))
                .list());
        List<UUID> own = rows.stream().filter(Row::isOwn).map(Row::learnerId).toList();
        Set<UUID> leading = own.isEmpty() ? Set.of() : stages.leading(own, ukprn, Area.GOALS);
        return rows.stream().filter(row -> !row.isOwn() || !leading.contains(row.learnerId()));
    }
}
