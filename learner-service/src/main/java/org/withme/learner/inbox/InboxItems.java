package org.withme.learner.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.withme.learner.inbox.InboxItem.About;
import org.withme.learner.inbox.InboxItem.Position;
import org.withme.learner.people.waiting.WaitingKind;
import org.withme.platform.identity.Caller;

/** What waits for somebody, of what the events say; a page costs the same at any depth. */
@Singleton
class InboxItems {

    /**
     * Parts of one thing are one item; its college is that of the event, or of the event by which it was caused. What an
     * assessment is called, the event said with which it began.
     */
    private static final String PAGE = """
            with mine as (
                select * from unnest(:kinds, :codes, :needs, :roles) as k (kind, code, need, role)
            ), waiting as (
                select m.kind, m.code || '.' || i.thing as id, m.need, m.role, i.thing, i.learner_id, count(*) as many,
                       min(i.since) as since, min(i.due_on) as due_on, coalesce(min(i.due_on), date '9999-12-31') as until,
                       min(coalesce(i.ukprn, j.ukprn)) as ukprn, min(i.taken_by) as taken_by,
                       (array_agg(i.data order by i.since, i.part))[1] as data, min(b.data ->> 'title') as title
                from %s
                join mine m on m.kind = i.kind
                left join journey_entry j on j.learner_id = i.learner_origin and j.event_id = i.caused_by
                left join inbox_item b on b.learner_origin = i.learner_origin and b.kind = :beginning and b.thing = i.thing
                where i.waits and %s
                group by m.kind, m.code, m.need, m.role, i.thing, i.learner_id
            )
            select w.*, r.learn_ref_number, r.given_names, r.family_name,
                   coalesce(w.taken_by, t.subject) = :subject as own
            from waiting w
            left join inbox_taken t on t.item = w.id
            left join lateral (select c.learn_ref_number, c.given_names, c.family_name from college_record c
                               where c.learner_id = w.learner_id and c.ukprn = :ukprn
                               order by c.learn_ref_number limit 1) r on true
            where (:item::text = w.id or :item::text is null and coalesce(w.taken_by, t.subject, :subject) = :subject)
              and (w.need, w.until, w.since, w.id) > (:need, :until, :since, :id)
            order by w.need, w.until, w.since, w.id
            limit :limit
            """;

    private static final String OF_THE_LEARNER = PAGE.formatted("inbox_item i", "i.learner_id = :learner");

    /** Through the grace period (L5); learner by learner of the college, so that it costs the same whatever waits elsewhere. */
    private static final String OF_THE_COLLEGE = """
            (select distinct c.learner_id from college_record c
                      where c.ukprn = :ukprn and (c.last_day is null or c.last_day >= :grace)) as here
                cross join lateral (select * from inbox_item o
                                    where o.learner_id = here.learner_id and o.waits and o.kind = any(:kinds) offset 0) as i""";

    /**
     * Named beside the learner, or nobody is who has the role and it is not for those alone who are, or it is anybody's. Nobody is staff in what
     * concerns themselves, and there is nothing that would have somebody contacted who asked not to be (V4), or who has left and agreed to no way for this college (I10).
     */
    private static final String OF_A_ROLE = PAGE.formatted(OF_THE_COLLEGE, """
            i.learner_id is distinct from :learner
                  and coalesce(i.ukprn, j.ukprn, :ukprn) = :ukprn
                  and not (m.kind = any(:outreach)
                           and exists (select from do_not_contact d where d.learner_id = i.learner_id))
                  and not (m.kind = any(:afterLeaving)
                           and not exists (select from college_record c where c.learner_id = i.learner_id
                                              and c.ukprn = :ukprn and (c.last_day is null or c.last_day >= :today))
                           and not exists (select from consent_entry a where a.learner_id = i.learner_id
                                              and a.purpose = 'outreach-after-leaving' and a.recipient = :ukprn
                                              and a.decision = 'GIVEN'
                                              and not exists (select from consent_entry w
                                                              where w.consent_id = a.consent_id and w.decision = 'WITHDRAWN')))
                  and (m.kind = any(:anybodys) or coalesce((select bool_or(n.subject = :subject) from relationship n
                                where n.learner_id = i.learner_id and n.role = m.role and n.ukprn = :ukprn
                                  and n.ended_at is null and (n.expires_on is null or n.expires_on >= :today)), m.kind <> all(:namedAlone)))
            """);

    private static final List<String> OUTREACH = List.of(
            WaitingKind.OFFER_WAITS.name(), WaitingKind.OFFER_TO_BRING.name(), WaitingKind.FOLLOW_UP_DUE.name());

    /** Of who has left, they wait only if a way of being contacted was agreed to. */
    private static final List<String> AFTER_LEAVING =
            List.of(WaitingKind.FOLLOW_UP_DUE.name(), WaitingKind.OFFER_TO_BRING.name());

    /** For nobody but those who are named beside the learner. */
    private static final List<String> NAMED_ALONE = List.of(WaitingKind.OFFER_TO_BRING.name());

    /** For anybody who has the role: whoever is named beside the learner may be the one who judged it, and decides no more. */
    private static final List<String> ANYBODYS = List.of(WaitingKind.REASSESSMENT_REQUIRED.name());

    private static final String TAKE =
            "insert into inbox_taken (item, subject, taken_at) values (:item, :subject, :now) on conflict do nothing";

    private final Jdbi database;
    private final ObjectMapper json = new ObjectMapper();

    InboxItems(Jdbi database) {
        this.database = database;
    }

    /**
     * For whom.
     *
     * @param caller who reads
     * @param learner who the reader is, as a learner; null if they are none
     * @param ukprn the reader's college; null if they have none
     * @param roles in which of their roles each kind waits for them
     * @param grace who left before is nobody's at the college any more
     */
    record Reader(
            Caller caller,
            UUID learner,
            String ukprn,
            Map<WaitingKind, String> roles,
            LocalDate today,
            LocalDate grace) {

        String subject() {
            return caller.subject();
        }
    }

    List<InboxItem> ofLearner(Reader reader, Position after, int limit) {
        if (reader.learner() == null) {
            return List.of();
        }
        return items(
                OF_THE_LEARNER,
                reader,
                WaitingKind::isTheLearners,
                UnaryOperator.identity(),
                new Asked(null, after, limit));
    }

    List<InboxItem> ofRoles(Reader reader, Position after, int limit) {
        return ofRoles(reader, new Asked(null, after, limit));
    }

    /** One that waits for the reader in a role, whoever looks after it. */
    Optional<InboxItem> ofRole(Reader reader, String id) {
        return ofRoles(reader, new Asked(id, Position.FIRST, 1)).stream().findFirst();
    }

    /** Returns who looks after it from now on: the subject, unless somebody was faster. */
    String take(String id, String subject, Instant now) {
        return database.withHandle(handle -> {
            handle.createUpdate(TAKE)
                    .bind("item", id)
                    .bind("subject", subject)
                    .bind("now", now)
                    .execute();
            return handle.createQuery("select subject from inbox_taken where item = :item")
                    .bind("item", id)
                    .mapTo(String.class)
                    .one();
        });
    }

    void release(String id, String subject) {
        database.useHandle(
                handle -> handle.createUpdate("delete from inbox_taken where item = :item and subject = :subject")
                        .bind("item", id)
                        .bind("subject", subject)
                        .execute());
    }

    private List<InboxItem> ofRoles(Reader reader, Asked asked) {
        if (reader.ukprn() == null) {
            return List.of();
        }
        return items(
                OF_A_ROLE,
                reader,
                kind -> !kind.isTheLearners(),
                query -> query.bind("today", reader.today())
                        .bind("grace", reader.grace())
                        .bindArray("outreach", String.class, OUTREACH)
                        .bindArray("afterLeaving", String.class, AFTER_LEAVING)
                        .bindArray("namedAlone", String.class, NAMED_ALONE)
                        .bindArray("anybodys", String.class, ANYBODYS),
                asked);
    }

    private List<InboxItem> items(
            String sql, Reader reader, Predicate<WaitingKind> which, UnaryOperator<Query> more, Asked asked) {
        List<WaitingKind> kinds = reader.roles().keySet().stream()
                .filter(ItemTemplates.kinds()::contains)
                .filter(which)
                .toList();
        if (kinds.isEmpty()) {
            return List.of();
        }
        return database.withHandle(handle -> more.apply(handle.createQuery(sql))
                .bindArray("kinds", String.class, each(kinds, WaitingKind::name))
                .bindArray("codes", String.class, each(kinds, WaitingKind::code))
                .bindArray("needs", Integer.class, each(kinds, WaitingKind::ordinal))
                .bindArray("roles", String.class, each(kinds, reader.roles()::get))
                .bind("subject", reader.subject())
                .bind("learner", reader.learner())
                .bind("ukprn", reader.ukprn())
                .bind("beginning", WaitingKind.ASSESSMENT_STARTED)
                .bind("item", asked.item())
                .bind("need", asked.after().need())
                .bind("until", asked.after().until())
                .bind("since", asked.after().since())
                .bind("id", asked.after().id())
                .bind("limit", asked.limit())
                .map((row, context) -> item(row))
                .list());
    }

    /** @param item one alone; null for a page */
    private record Asked(String item, Position after, int limit) {}

    private InboxItem item(ResultSet row) throws SQLException {
        return new InboxItem(
                WaitingKind.valueOf(row.getString("kind")),
                row.getString("role"),
                row.getString("thing"),
                new About(
                        row.getObject("learner_id", UUID.class),
                        row.getString("learn_ref_number"),
                        row.getString("given_names"),
                        row.getString("family_name")),
                row.getString("ukprn"),
                row.getInt("many"),
                row.getTimestamp("since").toInstant(),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("own"),
                read(row.getString("data")),
                row.getString("title"),
                null);
    }

    private JsonNode read(String data) {
        try {
            return json.readTree(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> List<T> each(List<WaitingKind> kinds, Function<WaitingKind, T> value) {
        return kinds.stream().map(value).toList();
    }
}
