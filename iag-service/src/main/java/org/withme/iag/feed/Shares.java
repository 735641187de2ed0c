package org.withme.iag.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What is shared under which consent. Every statement takes effect once, however often it is repeated. */
@ApplicationScoped
class Shares {

    /** A consent that begins and an ambition that is declared at the same time see each other: one waits. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('shares of ' || ?, 0))";

    private static final String OPEN = """
            insert into feed_share (consent_id, client_id, learner_id, pseudonym, scope, ended)
            values (:consent, :client, :learner, gen_random_uuid(), :scope, :ended)
            on conflict (consent_id) do update set ended = feed_share.ended or excluded.ended""";

    private static final String PUT = """
            with shares as (
                select consent_id, client_id from feed_share
                 where learner_origin = :origin and not ended and :scope = any (scope)
            ), put as (
                insert into feed_entry (id, consent_id, item_kind, scope, item_id, about_item, content)
                select gen_random_uuid(), consent_id, :kind, :scope, :item, :about, :content::jsonb from shares
                on conflict (consent_id, item_kind, item_id)
                do update set content = excluded.content, about_item = excluded.about_item
                 where feed_entry.content is distinct from excluded.content
                returning id, consent_id
            )
            insert into feed_change (client_id, entry_id)
            select shares.client_id, put.id from put join shares using (consent_id)""";

    private static final String REMOVE = """
            with gone as (
                update feed_entry e set content = null, about_item = null
                  from feed_share s
                 where s.consent_id = e.consent_id and s.learner_origin = :origin and e.item_kind = :kind
                   and e.item_id = :item and e.content is not null
                returning e.id, s.client_id
            )
            insert into feed_change (client_id, entry_id) select client_id, id from gone""";

    private static final String END = """
            with gone as (
                update feed_entry set content = null, about_item = null
                 where consent_id = ? and content is not null
                returning id, consent_id
            )
            insert into feed_change (client_id, entry_id)
            select feed_share.client_id, gone.id from gone join feed_share using (consent_id)""";

    private final Jdbi database;
    private final ObjectMapper json;

    Shares(Jdbi database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A consent as it was given or taken back. */
    record Share(UUID consent, UUID learner, String client, List<String> scope) {}

    void open(Share share) {
        write(share, false);
    }

    /** Erases what was shared under it and leaves tombstones; also if it was never heard to begin. */
    void end(Share share) {
        write(share, true);
        database.useHandle(handle -> handle.execute(END, share.consent()));
    }

    /**
     * As it is now, in every share that has room for it.
     *
     * @param origin the id under which it was written
     * @param about the item that it starts from, or null
     */
    void put(UUID origin, ItemKind kind, UUID item, UUID about, Object content) {
        lock(origin);
        String written = written(content);
        database.useHandle(handle -> handle.createUpdate(PUT)
                .bind("origin", origin)
                .bind("scope", kind.scope())
                .bind("kind", kind)
                .bind("item", item)
                .bind("about", about)
                .bind("content", written)
                .execute());
    }

    /** It was never said: a tombstone in its place, wherever it was shared. */
    void remove(UUID origin, ItemKind kind, UUID item) {
        lock(origin);
        database.useHandle(handle -> handle.createUpdate(REMOVE)
                .bind("origin", origin)
                .bind("kind", kind)
                .bind("item", item)
                .execute());
    }

    private void write(Share share, boolean ended) {
        lock(share.learner());
        database.useHandle(handle -> handle.createUpdate(OPEN)
                .bind("consent", share.consent())
                .bind("client", share.client())
                .bind("learner", share.learner())
                .bindArray("scope", String.class, share.scope())
                .bind("ended", ended)
                .execute());
    }

    private void lock(UUID origin) {
        database.useHandle(handle -> handle.execute(LOCK, origin.toString()));
    }

    private String written(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
