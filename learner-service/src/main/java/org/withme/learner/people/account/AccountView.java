package org.withme.learner.people.account;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.directory.LearnerAccount;

@Schema(name = "Account", description = "The account with which a learner signs in.")
record AccountView(
        UUID learnerId,
        @Schema(examples = "sam.okafor") String username,

        @Schema(description = "Whether this call made the account.")
        boolean created,

        @Schema(
                description =
                        "To be changed at the first sign-in, and shown only here. Absent once the account is in use, and for"
                                + " other colleges than the one that opened it.",
                examples = "k7mw-9tqe-3hxn-rc5b")
        @Nullable String temporaryPassword) {

    static AccountView of(UUID learner, LearnerAccount account) {
        return new AccountView(
                learner,
                account.username(),
                account.created(),
                account.password().orElse(null));
    }

    /** The password never shows in a log. */
    @Override
    public String toString() {
        return "AccountView[" + learnerId + "]";
    }
}
