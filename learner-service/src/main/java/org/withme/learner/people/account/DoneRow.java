package org.withme.learner.people.account;

import org.jspecify.annotations.Nullable;
import org.withme.learner.people.account.AccountRowAnswer.Outcome;
import org.withme.learner.people.directory.LearnerAccount.Secret;
import org.withme.learner.people.directory.OpenedAccount;

/**
 * A row that the directory has done.
 *
 * @param subject of the account; null if only the provider's part of one has ended
 */
record DoneRow(
        ClaimedRow claimed,
        Outcome outcome,
        String username,
        @Nullable String subject,
        @Nullable Secret password) {

    static DoneRow of(ClaimedRow claimed, OpenedAccount account) {
        Outcome outcome = account.created() ? Outcome.CREATED : account.linked() ? Outcome.LINKED : Outcome.EXISTS;
        return new DoneRow(claimed, outcome, account.username(), account.subject(), account.password());
    }

    static DoneRow ended(ClaimedRow claimed, boolean wasLinked) {
        return new DoneRow(claimed, wasLinked ? Outcome.ENDED : Outcome.EXISTS, claimed.username(), null, null);
    }

    AccountRowAnswer answer() {
        return AccountRowAnswer.done(claimed.row(), username, outcome, password);
    }
}
