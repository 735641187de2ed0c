package org.withme.learner.people.account;

import org.jspecify.annotations.Nullable;
import org.withme.learner.people.account.ClaimingAccounts.Claim;
import org.withme.learner.people.account.ProviderIdentities.Holder;
import org.withme.platform.problem.Violations;

/**
 * A row that the directory is to be asked for, or that something stands in the way of.
 *
 * @param claim of a learner's account; null for staff, and if there is no account of which anything could end
 */
record ClaimedRow(IntakeRow row, @Nullable Claim claim, Violations faults) {

    static ClaimedRow of(IntakeRow row, @Nullable Claim claim) {
        return new ClaimedRow(row, claim, new Violations());
    }

    Holder holder() {
        return claim == null ? new Holder(null, row.row().staff()) : new Holder(claim.origin(), null);
    }

    /** By which the account is known, or would be. */
    @Nullable String username() {
        return row.row().staff() != null
                ? row.row().staff()
                : claim == null ? row.row().username() : claim.username();
    }
}
