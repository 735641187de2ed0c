package org.withme.platform.http;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The table of keys, in the caller's transaction. Clears what has expired as it goes. */
@Singleton
class IdempotencyKeys {

    private static final String CLAIM = "select pg_try_advisory_xact_lock(?)";
    private static final String FIND =
            "select fingerprint, answer from idempotency_key where scope = ? and expires_at > now()";
    private static final String STORE = """
            insert into idempotency_key (scope, fingerprint, answer, learner_id, expires_at)
            values (:scope, :fingerprint, :answer, :learner, now() + interval '48 hours')
            on conflict (scope) do update
               set fingerprint = excluded.fingerprint, answer = excluded.answer,
                   learner_id = excluded.learner_id, expires_at = excluded.expires_at
            """;
    private static final String CLEAR = """
            with expired as materialized (
              select scope from idempotency_key where expires_at <= now()
               order by expires_at limit 100 for update skip locked)
            delete from idempotency_key k using expired e where k.scope = e.scope
            """;
    private static final String FORGET = "delete from idempotency_key where learner_id = ?";

    private final Jdbi database;

    IdempotencyKeys(Jdbi database) {
        this.database = database;
    }

    /** An answer that was given. */
    record Stored(byte[] fingerprint, String answer) {}

    /** Until the transaction ends; false if another one has it. */
    boolean claim(byte[] scope) {
        return database.withHandle(
                handle -> handle.select(CLAIM, ByteBuffer.wrap(scope).getLong())
                        .mapTo(Boolean.class)
                        .one());
    }

    Optional<Stored> find(byte[] scope) {
        return database.withHandle(handle -> handle.select(FIND, scope)
                .map(ConstructorMapper.of(Stored.class))
                .findOne());
    }

    void store(byte[] scope, byte[] fingerprint, String answer, Optional<UUID> learner) {
        database.useHandle(handle -> {
            handle.execute(CLEAR);
            handle.createUpdate(STORE)
                    .bind("scope", scope)
                    .bind("fingerprint", fingerprint)
                    .bind("answer", answer)
                    .bind("learner", learner)
                    .execute();
        });
    }

    void forget(UUID learner) {
        database.useHandle(handle -> handle.execute(FORGET, learner));
    }
}
