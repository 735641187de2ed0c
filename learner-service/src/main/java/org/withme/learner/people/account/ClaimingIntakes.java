package org.withme.learner.people.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.account.AccountRowAnswer.Outcome;
import org.withme.learner.people.account.ClaimingAccounts.Claim;
import org.withme.learner.people.account.ClaimingAccounts.Opened;
import org.withme.learner.people.directory.ProviderIdentity;
import org.withme.platform.effort.Effort;

/** The transactions of some rows of an intake: before the directory is asked, and after. */
@ApplicationScoped
@Effort("account-opening")
class ClaimingIntakes {

    /** Two requests that speak of the same people do not wait for each other crosswise. */
    private static final Comparator<IntakeRow> ALWAYS_IN_THIS_ORDER = Comparator.comparing(
                    IntakeRow::learner, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(row -> row.row().externalId(), Comparator.nullsLast(Comparator.naturalOrder()));

    private final ClaimingAccounts accounts;
    private final ProviderIdentities identities;

    ClaimingIntakes(ClaimingAccounts accounts, ProviderIdentities identities) {
        this.accounts = accounts;
        this.identities = identities;
    }

    @Transactional
    List<ClaimedRow> claim(List<IntakeRow> rows, String ukprn) {
        return rows.stream()
                .sorted(ALWAYS_IN_THIS_ORDER)
                .map(row -> claim(row, ukprn))
                .toList();
    }

    private ClaimedRow claim(IntakeRow row, String ukprn) {
        ClaimedRow claimed = checked(ClaimedRow.of(
                row,
                row.learner() == null || row.ends()
                        ? existing(row, ukprn)
                        : accounts.claimAny(row.learner(), row.row().username(), ukprn)));
        ProviderIdentity identity = row.identity();
        if (identity != null && claimed.faults().isEmpty()) {
            claimed.faults()
                    .addIf(
                            !identities.claim(identity, claimed.holder()),
                            "/externalId",
                            AccountRowRule.EXTERNAL_ID_TAKEN);
        }
        return claimed;
    }

    /** What a row would do, as far as it can be said without the directory. */
    @Transactional
    AccountRowAnswer foresee(IntakeRow row, String ukprn) {
        if (!row.isSound()) {
            return AccountRowAnswer.refused(row, row.faults());
        }
        ClaimedRow claimed = checked(ClaimedRow.of(row, existing(row, ukprn)));
        return claimed.faults().isEmpty()
                ? AccountRowAnswer.done(row, claimed.username(), foreseen(claimed), null)
                : AccountRowAnswer.refused(row, claimed.faults());
    }

    private Outcome foreseen(ClaimedRow claimed) {
        IntakeRow row = claimed.row();
        boolean linked = row.provider() != null
                && identities.isLinked(row.provider(), row.row().externalId(), claimed.holder());
        if (row.ends()) {
            return linked ? Outcome.ENDED : Outcome.EXISTS;
        }
        if (row.learner() != null && claimed.claim() == null) {
            return Outcome.CREATED;
        }
        return row.identity() == null || linked ? Outcome.EXISTS : Outcome.LINKED;
    }

    private @Nullable Claim existing(IntakeRow row, String ukprn) {
        return row.learner() == null
                ? null
                : accounts.existing(row.learner(), ukprn).orElse(null);
    }

    private static ClaimedRow checked(ClaimedRow claimed) {
        AccountRow said = claimed.row().row();
        Claim claim = claimed.claim();
        boolean aboutAProvider = claimed.row().ends() || said.externalId() != null;
        claimed.faults()
                .addIf(claim != null && !claim.own() && aboutAProvider, "", AccountRowRule.ANOTHER_COLLEGES)
                .addIf(
                        claim != null
                                && said.username() != null
                                && !said.username().equals(claim.username()),
                        "/username",
                        AccountRowRule.OTHER_USERNAME);
        return claimed;
    }

    /** The directory has done them. */
    @Transactional
    void confirm(List<DoneRow> rows) {
        accounts.confirmAll(rows.stream()
                .filter(done -> done.claimed().claim() != null && done.subject() != null)
                .map(done -> new Opened(done.claimed().row().learner(), done.username(), done.subject()))
                .toList());
        rows.forEach(this::keepIdentity);
    }

    private void keepIdentity(DoneRow done) {
        IntakeRow row = done.claimed().row();
        ProviderIdentity identity = row.identity();
        if (identity != null) {
            identities.keep(identity, done.claimed().holder());
        } else if (row.ends()) {
            identities.end(row.provider(), done.claimed().holder());
        }
    }

    /** The directory has somebody else under that name or id: nothing of the row stays. */
    @Transactional
    void giveUp(ClaimedRow claimed) {
        ProviderIdentity identity = claimed.row().identity();
        if (identity != null) {
            identities.giveUp(identity, claimed.holder());
        }
        if (claimed.claim() != null) {
            accounts.release(claimed.claim().origin());
        }
    }
}
