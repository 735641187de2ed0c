package org.withme.learner.people.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.directory.ProviderIdentity;

/** Whom a provider signs in to which account: claimed before the directory is told, kept after. Joins the caller's transaction. */
@ApplicationScoped
class ProviderIdentities {

    /** A call that died between claim and confirmation keeps others out for so long. */
    private static final Duration ABANDONED = Duration.ofMinutes(1);

    private static final String CLAIM = """
            insert into provider_identity as p (provider, external_id, account, staff, claimed_at)
            values (:provider, :externalId, :account, :staff, :now)
            on conflict (provider, external_id) do update
               set account = excluded.account, staff = excluded.staff, claimed_at = excluded.claimed_at
             where (p.account is not distinct from excluded.account and p.staff is not distinct from excluded.staff)
                or (p.linked_at is null and p.claimed_at < :abandoned)
            """;
    private static final String LINKED = """
            update provider_identity set linked_at = coalesce(linked_at, :now)
             where provider = :provider and external_id = :externalId
            """;
    private static final String OTHERS = """
            delete from provider_identity
             where provider = :provider and external_id is distinct from :externalId and (account = :account or staff = :staff)
            """;
    private static final String UNLINKED_CLAIM = """
            delete from provider_identity
             where provider = :provider and external_id = :externalId and linked_at is null
               and account is not distinct from :account and staff is not distinct from :staff
            """;
    private static final String IS_LINKED = """
            select 1 from provider_identity
             where provider = :provider and (:externalId is null or external_id = :externalId) and linked_at is not null
               and (account = :account or staff = :staff)
            """;

    private final Jdbi database;
    private final Clock clock;

    ProviderIdentities(Jdbi database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whose account it is: a learner's, by the id under which it was opened, or a member of staff's. */
    record Holder(@Nullable UUID account, @Nullable String staff) {}

    /** Whether nobody else has it. */
    boolean claim(ProviderIdentity identity, Holder holder) {
        return execute(CLAIM, identity.provider(), identity.externalId(), holder) == 1;
    }

    /** The directory has it so, and whom the provider signed in to this account before, it does not any more. */
    void keep(ProviderIdentity identity, Holder holder) {
        execute(LINKED, identity.provider(), identity.externalId(), holder);
        execute(OTHERS, identity.provider(), identity.externalId(), holder);
    }

    /** Gives up a claim that came to nothing. */
    void giveUp(ProviderIdentity identity, Holder holder) {
        execute(UNLINKED_CLAIM, identity.provider(), identity.externalId(), holder);
    }

    /** The provider signs nobody in to this account any more. */
    void end(String provider, Holder holder) {
        execute(OTHERS, provider, null, holder);
    }

    /** Whether the provider signs this person in, or, without an id, anybody, to this account. */
    boolean isLinked(String provider, @Nullable String externalId, Holder holder) {
        return database.withHandle(handle -> handle.createQuery(IS_LINKED)
                .bind("provider", provider)
                .bindByType("externalId", externalId, String.class)
                .bindByType("account", holder.account(), UUID.class)
                .bindByType("staff", holder.staff(), String.class)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent());
    }

    private int execute(String sql, String provider, @Nullable String externalId, Holder holder) {
        return database.withHandle(handle -> handle.createUpdate(sql)
                .configure(SqlStatements.class, each -> each.setUnusedBindingAllowed(true))
                .bind("provider", provider)
                .bindByType("externalId", externalId, String.class)
                .bindByType("account", holder.account(), UUID.class)
                .bindByType("staff", holder.staff(), String.class)
                .bind("now", clock.instant())
                .bind("abandoned", clock.instant().minus(ABANDONED))
                .execute());
    }
}
