package org.withme.learner.people.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "OpenAccount", description = "How the learner will sign in.")
record OpenAccount(
        @Schema(
                description =
                        "Lower-case letters, digits and . _ - @, 3 to 100 characters. Without it, the learner's id.",
                pattern = AccountRules.USERNAME,
                examples = "sam.okafor")
        String username) {}
