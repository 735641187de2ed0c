package org.withme.platform.authority;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The projection's table. Every statement takes effect once, however often it is repeated. */
@Singleton
class AuthorityRows {

    private static final String GIVEN = """
            insert into advocate_authority (authority_id, learner_id, subject, scope, expires_on)
            values (:authority, :learner, :subject, :scope, :expiresOn)
            on conflict (authority_id) do update
               set subject = excluded.subject, scope = excluded.scope, expires_on = excluded.expires_on
             where advocate_authority.subject is null""";
    private static final String ENDED = """
            insert into advocate_authority (authority_id, learner_id, ended) values (?, ?, true)
            on conflict (authority_id) do update set ended = true""";

    private final Jdbi database;

    AuthorityRows(Jdbi database) {
        this.database = database;
    }

    void given(UUID learner, AuthorityGiven given) {
        database.useHandle(handle -> handle.createUpdate(GIVEN)
                .bind("authority", given.authorityId())
                .bind("learner", learner)
                .bind("subject", given.subject())
                .bindArray("scope", String.class, given.scope())
                .bind("expiresOn", given.expiresOn())
                .execute());
    }

    void ended(UUID learner, AuthorityEnded ended) {
        database.useHandle(handle -> handle.execute(ENDED, ended.authorityId(), learner));
    }

    void clear() {
        database.useHandle(handle -> handle.execute("delete from advocate_authority"));
    }
}
