package org.withme.learner.people.account;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "AccountsLoaded",
        description = "What the rows of a request came to. It is written while the rows are done: the sums come last.")
record AccountsLoaded(
        @Schema(description = "Whether nothing was changed because you only wanted to know.", examples = "false")
        boolean dryRun,

        List<AccountRowAnswer> rows,

        @Schema(description = "Accounts that were not there before.", examples = "800")
        int created,

        @Schema(description = "Accounts that were there, and that your provider signs in to now.", examples = "0")
        int linked,

        @Schema(description = "People whom your provider signs in no more.", examples = "0")
        int ended,

        @Schema(description = "Rows of which all was so already.", examples = "0")
        int existing,

        @Schema(description = "Rows to be sent again.", examples = "0")
        int notDone,

        @Schema(description = "Rows that were refused; the others stand.", examples = "0")
        int refused) {}
