package org.withme.assessment.credential;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.security.KeyPair;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The keys of the colleges as rows; in the running transaction, if one is. */
@Singleton
class IssuerKeys {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('issuer ' || :ukprn, 0))";

    private static final String SIGNING = """
            select id, name, private_key from issuer_key
             where ukprn = :ukprn and kind = :kind and retired_at is null and created_at > :since""";

    private static final String RETIRE = """
            update issuer_key set retired_at = :at, private_key = null where ukprn = :ukprn and kind = :kind and retired_at is null""";

    private static final String ADD = """
            insert into issuer_key (id, ukprn, kind, name, public_key, private_key, created_at)
            values (:id, :ukprn, :kind, :name, :public, :private, :at)""";

    private static final String ALL = """
            select id, ukprn, kind, name, public_key, retired_at from issuer_key where ukprn = :ukprn""";

    private final Jdbi database;
    private final SealedKeys sealed;
    private final Issuers issuers;
    private final CredentialConfig config;
    private final Clock clock;

    IssuerKeys(Jdbi database, SealedKeys sealed, Issuers issuers, CredentialConfig config, Clock clock) {
        this.database = database;
        this.sealed = sealed;
        this.issuers = issuers;
        this.config = config;
        this.clock = clock;
    }

    /** One transaction after the other, for this college. */
    void lock(String ukprn) {
        database.useHandle(handle ->
                handle.createQuery(LOCK).bind("ukprn", ukprn).mapToMap().list());
    }

    /** The key that signs now; the first credential, and the first after its lifetime, begins another. */
    SigningKey signing(String ukprn, KeyKind kind) {
        return find(ukprn, kind).orElseGet(() -> {
            lock(ukprn);
            return find(ukprn, kind).orElseGet(() -> begin(ukprn, kind));
        });
    }

    /** From now on other keys sign; those until now go on verifying, and their private halves are forgotten. */
    void rotate(String ukprn) {
        lock(ukprn);
        for (KeyKind kind : KeyKind.values()) {
            begin(ukprn, kind);
        }
    }

    /** All that ever signed, the latest first. */
    List<IssuerKey> all(String ukprn) {
        return database.withHandle(handle -> handle.createQuery(ALL + " order by created_at desc, kind, id")
                .bind("ukprn", ukprn)
                .map((row, context) -> key(row))
                .list());
    }

    private Optional<SigningKey> find(String ukprn, KeyKind kind) {
        return database.withHandle(handle -> handle.createQuery(SIGNING)
                .bind("ukprn", ukprn)
                .bind("kind", kind)
                .bind("since", clock.instant().minus(config.keyLifetime()))
                .map((row, context) -> new SigningKey(
                        issuers.did(ukprn) + "#" + row.getString("name"),
                        kind.privateKey(sealed.open(row.getObject("id", UUID.class), row.getBytes("private_key")))))
                .findOne());
    }

    private SigningKey begin(String ukprn, KeyKind kind) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        KeyPair pair = kind.generate();
        String name = IssuerKey.nameOf(id, kind, pair.getPublic());
        Instant now = clock.instant();
        database.useHandle(handle -> {
            handle.createUpdate(RETIRE)
                    .bind("ukprn", ukprn)
                    .bind("kind", kind)
                    .bind("at", now)
                    .execute();
            handle.createUpdate(ADD)
                    .bind("id", id)
                    .bind("ukprn", ukprn)
                    .bind("kind", kind)
                    .bind("name", name)
                    .bind("public", pair.getPublic().getEncoded())
                    .bind("private", sealed.seal(id, pair.getPrivate().getEncoded()))
                    .bind("at", now)
                    .execute();
        });
        return new SigningKey(issuers.did(ukprn) + "#" + name, pair.getPrivate());
    }

    private static IssuerKey key(ResultSet row) throws SQLException {
        KeyKind kind = KeyKind.valueOf(row.getString("kind"));
        OffsetDateTime retired = row.getObject("retired_at", OffsetDateTime.class);
        return new IssuerKey(
                row.getObject("id", UUID.class),
                row.getString("ukprn"),
                kind,
                row.getString("name"),
                kind.publicKey(row.getBytes("public_key")),
                retired == null ? null : retired.toInstant());
    }
}
