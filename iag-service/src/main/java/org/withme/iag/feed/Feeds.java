package org.withme.iag.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** A feed as its reader sees it: positions are given here, when it is read. */
@ApplicationScoped
class Feeds {

    private static final String IS_WAITING =
            "select exists (select from feed_change where client_id = ? and position is null)";
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('careers-feed ' || ?, 0))";
    private static final String BEGIN = "insert into feed (client_id) values (?) on conflict do nothing";

    /** Of several changes of one entry that wait, the last counts; the positions that its entry had before are dropped. */
    private static final String GIVE_POSITIONS = """
            with waiting as (
                select max(seq) as seq, entry_id
                  from (select seq, entry_id from feed_change where client_id = :client and position is null
                         order by seq limit 10000) as first
                 group by entry_id
            ), numbered as (
                select waiting.seq, waiting.entry_id,
                       feed.last_position + row_number() over (order by waiting.seq) as position
                  from waiting cross join feed where feed.client_id = :client
            ), placed as (
                update feed_change set position = numbered.position
                  from numbered where feed_change.seq = numbered.seq
            ), dropped as (
                delete from feed_change using numbered
                 where feed_change.entry_id = numbered.entry_id and feed_change.seq < numbered.seq
            )
            update feed set last_position = (select max(position) from numbered)
             where client_id = :client and exists (select from numbered)""";

    private static final String LAST = "select coalesce(max(last_position), 0) from feed where client_id = ?";

    /** Keyset on (client, position): a page costs the same at any depth (I12). Whether consent stands is asked again. */
    static final String PAGE = """
            select c.position, e.id, s.pseudonym, s.learner_id, e.item_kind, about.id as about,
                   case when consent.consent_id is not null then e.content end as content
              from feed_change c
              join feed_entry e on e.id = c.entry_id
              join feed_share s on s.consent_id = e.consent_id
              left join standing_consent consent
                     on consent.consent_id = s.consent_id and consent.purpose = 'careers-feed'
                    and consent.recipient = c.client_id and e.scope = any (consent.scope)
              left join feed_entry about on about.consent_id = e.consent_id and about.item_id = e.about_item
                    and about.item_kind = 'AMBITION' and about.content is not null
             where c.client_id = ? and c.position > ? and c.position <= ?
             order by c.position limit ?""";

    private final Jdbi database;
    private final ObjectMapper json;

    Feeds(Jdbi database, ObjectMapper json) {
        this.database = database;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** An entry at a position; the learner is for the access log alone and never on the wire. */
    record Placed(long position, UUID learner, FeedEntryView view) {

        boolean isGone() {
            return view.change() == FeedEntryView.Verb.GONE;
        }
    }

    /** Gives a position to every change that is committed by now; gives the last position of the feed. */
    long upToDate(String client) {
        return database.withHandle(handle -> {
            if (handle.select(IS_WAITING, client).mapTo(Boolean.class).one()) {
                handle.execute(BEGIN, client);
                handle.execute(LOCK, client);
                handle.createUpdate(GIVE_POSITIONS).bind("client", client).execute();
            }
            return handle.select(LAST, client).mapTo(Long.class).one();
        });
    }

    /** After one position and up to another, in order. */
    List<Placed> page(String client, long after, long upTo, int limit) {
        return database.withHandle(handle -> handle.select(PAGE, client, after, upTo, limit)
                .map((row, context) -> placed(row))
                .list());
    }

    private Placed placed(ResultSet row) throws SQLException {
        UUID entry = row.getObject("id", UUID.class);
        UUID pseudonym = row.getObject("pseudonym", UUID.class);
        Optional<String> content = Optional.ofNullable(row.getString("content"));
        FeedEntryView view = content.isEmpty()
                ? FeedEntryView.gone(entry)
                : ItemKind.valueOf(row.getString("item_kind")) == ItemKind.AMBITION
                        ? new FeedEntryView(
                                entry,
                                pseudonym,
                                FeedEntryView.Verb.UPSERT,
                                read(content.get(), FeedAmbition.class),
                                null,
                                null)
                        : new FeedEntryView(
                                entry,
                                pseudonym,
                                FeedEntryView.Verb.UPSERT,
                                null,
                                read(content.get(), FeedActionPlan.class),
                                row.getObject("about", UUID.class));
        return new Placed(row.getLong("position"), row.getObject("learner_id", UUID.class), view);
    }

    private <T> T read(String content, Class<T> type) {
        try {
            return json.readValue(content, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
