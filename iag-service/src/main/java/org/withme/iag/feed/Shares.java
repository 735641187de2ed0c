package org.withme.iag.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.withme.platform.problem.ProblemTranslation;

/** What is shared under which consent. Every statement takes effect once, however often it is repeated. */
@ApplicationScoped
class Shares {

    /** A consent that begins and an ambition that is declared at the same time see each other: one waits. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('shares of ' || ?, 0))";

    private static final String OPEN = """
            insert into feed_share (consent_id, client_id, learner_id, pseudonym, scope, ended)
            values (?, ?, ?, gen_random_uuid(), ?, ?)
            on conflict (consent_id) do update set ended = feed_share.ended or excluded.ended""";

    private static final String PUT = """
            with shares as (
                select consent_id, client_id from feed_share
                 where learner_origin = ? and not ended and ? = any (scope)
            ), put as (
                insert into feed_entry (id, consent_id, item_kind, scope, item_id, about_item, content)
                select gen_random_uuid(), consent_id, ?, ?, ?, ?, ?::jsonb from shares
                on conflict (consent_id, item_kind, item_id)
                do update set content = excluded.content, about_item = excluded.about_item
                 where feed_entry.content is distinct from excluded.content
                returning id, consent_id
            )
            insert into feed_change (client_id, entry_id)
            select shares.client_id, put.id from put join shares using (consent_id)""";

    private static final String END = """
            with gone as (
                update feed_entry set content = null, about_item = null
                 where consent_id = ? and content is not null
                returning id, consent_id
            )
            insert into feed_change (client_id, entry_id)
            select feed_share.client_id, gone.id from gone join feed_share using (consent_id)""";

    private final DataSource database;
    private final ObjectMapper json;

    Shares(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A consent as it was given or taken back. */
    record Share(UUID consent, UUID learner, String client, String[] scope) {}

    void open(Share share) {
        write(share, false);
    }

    /** Erases what was shared under it and leaves tombstones; also if it was never heard to begin. */
    void end(Share share) {
        write(share, true);
        try (Connection connection = database.getConnection();
                PreparedStatement end = connection.prepareStatement(END)) {
            end.setObject(1, share.consent());
            end.executeUpdate();
        } catch (SQLException e) {
            throw ProblemTranslation.of(e);
        }
    }

    /**
     * As it is now, in every share that has room for it.
     *
     * @param origin the id under which it was written
     * @param about the item that it starts from, or null
     */
    void put(UUID origin, ItemKind kind, UUID item, UUID about, Object content) {
        lock(origin);
        try (Connection connection = database.getConnection();
                PreparedStatement put = connection.prepareStatement(PUT)) {
            put.setObject(1, origin);
            put.setString(2, kind.scope());
            put.setString(3, kind.name());
            put.setString(4, kind.scope());
            put.setObject(5, item);
            put.setObject(6, about);
            put.setString(7, json.writeValueAsString(content));
            put.executeUpdate();
        } catch (SQLException e) {
            throw ProblemTranslation.of(e);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Share share, boolean ended) {
        lock(share.learner());
        try (Connection connection = database.getConnection();
                PreparedStatement open = connection.prepareStatement(OPEN)) {
            open.setObject(1, share.consent());
            open.setString(2, share.client());
            open.setObject(3, share.learner());
            open.setArray(4, connection.createArrayOf("text", share.scope()));
            open.setBoolean(5, ended);
            open.executeUpdate();
        } catch (SQLException e) {
            throw ProblemTranslation.of(e);
        }
    }

    private void lock(UUID origin) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setString(1, origin.toString());
            lock.execute();
        } catch (SQLException e) {
            throw ProblemTranslation.of(e);
        }
    }
}
