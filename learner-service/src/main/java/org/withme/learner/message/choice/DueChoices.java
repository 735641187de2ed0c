package org.withme.learner.message.choice;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** When it is looked next for whom whether something waits; who wants to hear nothing is not in the index. */
@Singleton
public class DueChoices {

    private static final String DUE =
            "select subject from message_choice where next_due <= :now order by next_due, subject limit :most";
    private static final String TAKE =
            "select subject from message_choice where subject = :subject and next_due <= :now for update skip locked";
    private static final String PUT_OFF = "update message_choice set next_due = :next where subject = :subject";

    /** Of learners, and of the staff of their colleges, those who want to hear at once; earlier than planned, never later. */
    private static final String WAKE = """
            with taken as materialized (
                select id from waiting_change order by id limit :most for update skip locked
            ), noted as (
                delete from waiting_change c using taken t where c.id = t.id returning c.origin
            ), learners as (
                select origin as learner from noted
                union
                select m.survivor from noted join learner_merge m on m.absorbed = noted.origin and m.unmerged_at is null
            ), concerned as (
                select c.subject from learners l join message_choice c on c.learner_id = l.learner
                union
                select a.subject from learners l join account a on a.learner_id = l.learner
                union
                select p.subject from person p
                where p.ukprn in (select r.ukprn from learners l join college_record r on r.learner_id = l.learner)
            ), woken as (
                select c.subject from message_choice c
                where c.subject in (select subject from concerned) and c.often = 'AT_ONCE' and c.next_due > :at
                order by c.subject for update
            ), moved as (
                update message_choice c set next_due = :at from woken w where w.subject = c.subject
            )
            select count(*) from noted
            """;

    private final Jdbi database;

    DueChoices(Jdbi database) {
        this.database = database;
    }

    public List<String> due(Instant now, int most) {
        return database.withHandle(handle -> handle.createQuery(DUE)
                .bind("now", now)
                .bind("most", most)
                .mapTo(String.class)
                .list());
    }

    /** To the end of the transaction; empty if somebody else has it, or had it. */
    public Optional<String> take(String subject, Instant now) {
        return database.withHandle(handle -> handle.createQuery(TAKE)
                .bind("subject", subject)
                .bind("now", now)
                .mapTo(String.class)
                .findOne());
    }

    public void putOff(String subject, Instant next) {
        database.useHandle(handle -> handle.createUpdate(PUT_OFF)
                .bind("subject", subject)
                .bind("next", next)
                .execute());
    }

    /** Takes some of the changes that were noted; how many. */
    public int wake(Instant at, int most) {
        return database.withHandle(handle -> handle.createQuery(WAKE)
                .bind("at", at)
                .bind("most", most)
                .mapTo(Integer.class)
                .one());
    }
}
