package org.withme.learner.people.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.directory.ProviderIdentity;
import org.withme.platform.problem.Violations;

/**
 * A row as it is to be done.
 *
 * @param number its place among the rows, from 1
 * @param row what it says; null if it cannot be read
 * @param learner whom it names, if it is a learner
 * @param provider that of the college, if the row has to do with one
 * @param faults what stands in its way
 */
record IntakeRow(
        int number,
        @Nullable AccountRow row,
        @Nullable UUID learner,
        @Nullable String provider,
        Violations faults) {

    boolean isSound() {
        return faults.isEmpty();
    }

    boolean ends() {
        return Boolean.TRUE.equals(row.ended());
    }

    /** Whom the provider is to sign in; null if nobody. */
    @Nullable ProviderIdentity identity() {
        return ends() || row.externalId() == null ? null : new ProviderIdentity(provider, row.externalId());
    }
}
