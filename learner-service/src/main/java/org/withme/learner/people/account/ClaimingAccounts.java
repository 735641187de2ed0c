package org.withme.learner.people.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.withme.learner.people.account.AccountEvent.AccountOpened;
import org.withme.platform.events.Outbox;
import org.withme.platform.problem.Problem;

/** Which username a learner's account has: claimed before the directory is asked, confirmed after. */
@ApplicationScoped
class ClaimingAccounts {

    /** How long a call that died between claim and confirmation keeps others out. */
    private static final Duration ABANDONED = Duration.ofMinutes(1);

    private final EntityManager entities;
    private final Outbox outbox;
    private final Clock clock;

    ClaimingAccounts(EntityManager entities, Outbox outbox, Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What a college may ask the directory for.
     *
     * @param origin the id under which the account was opened
     * @param own whether the college is the one that opened the account: only it may hand out another password, because
     *     that opens what other colleges wrote
     */
    record Claim(UUID origin, String username, boolean own) {}

    /** The username to use: the one asked for, else the one that there is, else the learner's id. */
    @Transactional
    Claim claim(UUID learner, String wanted, String ukprn) {
        Claim claim = claimAny(learner, wanted, ukprn);
        if (wanted != null && !wanted.equals(claim.username())) {
            throw Problem.of(AccountProblem.OTHER_USERNAME);
        }
        return claim;
    }

    /** As {@link #claim}, in the caller's transaction; the username may be another than the one asked for. */
    Claim claimAny(UUID learner, String wanted, String ukprn) {
        return existing(learner, ukprn).orElseGet(() -> newClaim(learner, wanted, ukprn));
    }

    /** The learner's own account, else one that came with a record that was merged. */
    Optional<Claim> existing(UUID learner, String ukprn) {
        List<?> opened =
                entities.createNativeQuery("""
                        select learner_origin, username, ukprn from account
                         where learner_id = :learner and opened_at is not null
                         order by learner_origin = :learner desc, opened_at limit 1""").setParameter("learner", learner).getResultList();
        return opened.stream().findFirst().map(Object[].class::cast).map(row -> claim(row, ukprn));
    }

    private Claim newClaim(UUID learner, String wanted, String ukprn) {
        Instant now = clock.instant();
        Object[] claimed = (Object[]) entities.createNativeQuery("""
                        insert into account as a (learner_id, learner_origin, told, username, ukprn, claimed_at)
                        values (:learner, :learner, :learner, :username, :ukprn, :now)
                        on conflict (learner_origin) do update
                           set username = case when a.opened_at is null and a.claimed_at < :abandoned
                                               then excluded.username else a.username end,
                               ukprn = case when a.opened_at is null and a.claimed_at < :abandoned
                                            then excluded.ukprn else a.ukprn end,
                               claimed_at = case when a.opened_at is null and a.claimed_at < :abandoned
                                                 then excluded.claimed_at else a.claimed_at end
                        returning learner_origin, username, ukprn""")
                .setParameter("learner", learner)
                .setParameter("username", wanted == null ? learner.toString() : wanted)
                .setParameter("ukprn", ukprn)
                .setParameter("now", now)
                .setParameter("abandoned", now.minus(ABANDONED))
                .getSingleResult();
        return claim(claimed, ukprn);
    }

    private static Claim claim(Object[] row, String ukprn) {
        return new Claim((UUID) row[0], row[1].toString(), ukprn.equals(row[2]));
    }

    /** Gives up a claim that came to nothing. */
    @Transactional
    void release(UUID learner) {
        entities.createNativeQuery("delete from account where learner_origin = :learner and opened_at is null")
                .setParameter("learner", learner)
                .executeUpdate();
    }

    /** The account is there; the first to say so tells the others. */
    @Transactional
    void confirm(UUID learner, String username, String subject) {
        confirmAll(List.of(new Opened(learner, username, subject)));
    }

    /** An account that is there now. */
    record Opened(UUID learner, String username, String subject) {}

    /** As {@link #confirm}, for many. */
    @Transactional
    void confirmAll(List<Opened> accounts) {
        outbox.append(accounts.stream()
                .filter(this::isFirst)
                .map(account -> new AccountOpened(account.learner()))
                .toArray(AccountOpened[]::new));
    }

    private boolean isFirst(Opened account) {
        return entities.createNativeQuery("""
                        update account set username = :username, subject = :subject, opened_at = :now
                         where learner_origin = :learner and opened_at is null""")
                        .setParameter("learner", account.learner())
                        .setParameter("username", account.username())
                        .setParameter("subject", account.subject())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }
}
