package org.withme.platform.http;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.withme.platform.problem.ProblemTranslation;

/** The table of keys, on the connection of the caller's transaction. Clears what has expired as it goes. */
@Singleton
class IdempotencyKeys {

    private static final String CLAIM = "select pg_try_advisory_xact_lock(?)";
    private static final String FIND =
            "select fingerprint, answer from idempotency_key where scope = ? and expires_at > now()";
    private static final String STORE = """
            insert into idempotency_key (scope, fingerprint, answer, learner_id, expires_at)
            values (?, ?, ?, ?, now() + interval '48 hours')
            on conflict (scope) do update
               set fingerprint = excluded.fingerprint, answer = excluded.answer,
                   learner_id = excluded.learner_id, expires_at = excluded.expires_at
            """;
    private static final String CLEAR = """
            delete from idempotency_key where scope in (
              select scope from idempotency_key where expires_at <= now()
               order by expires_at limit 100 for update skip locked)
            """;
    private static final String FORGET = "delete from idempotency_key where learner_id = ?";

    private final DataSource database;

    IdempotencyKeys(DataSource database) {
        this.database = database;
    }

    /** An answer that was given. */
    record Stored(byte[] fingerprint, String answer) {}

    /** Until the transaction ends; false if another one has it. */
    boolean claim(byte[] scope) {
        return in(CLAIM, query -> {
            query.setLong(1, ByteBuffer.wrap(scope).getLong());
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        });
    }

    Optional<Stored> find(byte[] scope) {
        return in(FIND, query -> {
            query.setBytes(1, scope);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(new Stored(row.getBytes(1), row.getString(2))) : Optional.empty();
            }
        });
    }

    void store(byte[] scope, byte[] fingerprint, String answer, Optional<UUID> learner) {
        in(CLEAR, PreparedStatement::executeUpdate);
        in(STORE, insert -> {
            insert.setBytes(1, scope);
            insert.setBytes(2, fingerprint);
            insert.setString(3, answer);
            insert.setObject(4, learner.orElse(null));
            return insert.executeUpdate();
        });
    }

    void forget(UUID learner) {
        in(FORGET, delete -> {
            delete.setObject(1, learner);
            return delete.executeUpdate();
        });
    }

    private <T> T in(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw ProblemTranslation.of(e);
        }
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
