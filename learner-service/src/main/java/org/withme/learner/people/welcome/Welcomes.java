package org.withme.learner.people.welcome;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Whose first weeks it is, found among what the colleges state. */
@Singleton
class Welcomes {

    /** Those of some learners, given as {@code (learner_id, ukprn)}; who went on there from something earlier is no newcomer. */
    private static final String ON = """
            with begun as (
                select e.learner_id, e.ukprn, min(e.start_date) as begins, max(e.planned_end_date) as planned_end
                from enrolment e
                where (e.learner_id, e.ukprn) in (%s) and e.comp_status = 1 and e.not_returned_since is null
                group by e.learner_id, e.ukprn
                having min(e.start_date) between :earliest and :today
            ), welcome as (
                select b.*, w.held_on
                from begun b
                left join lateral (select max(c.held_on) as held_on from welcome_conversation c
                                   where c.learner_id = b.learner_id and c.ukprn = b.ukprn and c.held_on >= b.begins) w on true
                where not exists (select from enrolment o
                                  where o.learner_id = b.learner_id and o.ukprn = b.ukprn and o.start_date < b.begins
                                    and coalesce(o.actual_end_date, b.begins) >= b.begins - :away)
            )
            """;

    private static final String OF_THE_LEARNER = ON.formatted("""
            select distinct c.learner_id, c.ukprn from college_record c where c.learner_id = :learner""") + """
            select learner_id, ukprn, begins, planned_end, true as is_on, held_on from welcome
            union all
            select learner_id, ukprn, starts_on, null, false, null from college_record
            where learner_id = :learner and collection_year is null and withdrawn_on is null
              and (last_day is null or last_day >= :today)
            order by ukprn, is_on desc
            """;

    private static final String BESIDE = ON.formatted("""
            select distinct r.learner_id, r.ukprn from relationship r
            where r.subject = :subject and r.ukprn = :ukprn and r.role = any(:roles) and 'profile' = any(r.aspects)
              and r.ended_at is null and (r.expires_on is null or r.expires_on >= :today)""");

    private static final String PAGE = BESIDE + """
            select w.learner_id, w.begins, r.learn_ref_number, r.given_names, r.family_name, p.preferred_name
            from welcome w
            join lateral (select c.learn_ref_number, c.given_names, c.family_name from college_record c
                          where c.learner_id = w.learner_id and c.ukprn = w.ukprn and c.collection_year is not null
                          order by c.last_day desc nulls first limit 1) r on true
            left join preferences p on p.learner_id = w.learner_id
            where w.held_on is null and w.learner_id > :after
            order by w.learner_id limit :limit
            """;

    private static final String HOLD = """
            insert into welcome_conversation (learner_id, ukprn, held_on, held_by) values (:learner, :ukprn, :today, :subject)
            on conflict do nothing
            """;

    private final Jdbi database;
    private final WelcomeConfig config;
    private final Clock clock;

    Welcomes(Jdbi database, WelcomeConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** Those that are on, and what a learner applied for. */
    List<Welcome> ofLearner(UUID learner) {
        return database.withHandle(handle -> days(handle.createQuery(OF_THE_LEARNER))
                .bind("learner", learner)
                .map((row, context) -> new Welcome(
                        row.getObject("learner_id", UUID.class),
                        row.getString("ukprn"),
                        row.getObject("begins", LocalDate.class),
                        row.getObject("planned_end", LocalDate.class),
                        row.getBoolean("is_on"),
                        row.getObject("held_on", LocalDate.class)))
                .list());
    }

    Optional<Welcome> on(UUID learner, String ukprn) {
        return ofLearner(learner).stream()
                .filter(welcome -> welcome.isOn() && welcome.ukprn().equals(ukprn))
                .findFirst();
    }

    /** Learners beside whom somebody is in one of the roles, and with whom nobody has spoken yet. */
    List<WelcomeDueView> due(String ukprn, String subject, Collection<String> roles, UUID after, int limit) {
        return database.withHandle(handle -> days(handle.createQuery(PAGE))
                .bind("ukprn", ukprn)
                .bind("subject", subject)
                .bindArray("roles", String.class, roles)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> due(row))
                .list());
    }

    /** Returns whether it was not held before today. */
    boolean hold(UUID learner, String ukprn, String subject) {
        return database.withHandle(handle -> handle.createUpdate(HOLD)
                        .bind("learner", learner)
                        .bind("ukprn", ukprn)
                        .bind("today", LocalDate.now(clock))
                        .bind("subject", subject)
                        .execute())
                > 0;
    }

    /** By when the first conversation of a welcome should be. */
    LocalDate conversationBy(LocalDate begins) {
        return begins.plusDays(config.conversationDays());
    }

    /** The last day of a welcome. */
    LocalDate lastDay(LocalDate begins) {
        return begins.plusDays(config.days());
    }

    private Query days(Query query) {
        LocalDate today = LocalDate.now(clock);
        return query.bind("today", today)
                .bind("earliest", today.minusDays(config.days()))
                .bind("away", config.awayDays());
    }

    private WelcomeDueView due(ResultSet row) throws SQLException {
        UUID learner = row.getObject("learner_id", UUID.class);
        LocalDate begins = row.getObject("begins", LocalDate.class);
        return new WelcomeDueView(
                learner,
                row.getString("learn_ref_number"),
                row.getString("given_names"),
                row.getString("family_name"),
                row.getString("preferred_name"),
                begins,
                conversationBy(begins),
                WelcomeDueView.Links.of(learner));
    }
}
