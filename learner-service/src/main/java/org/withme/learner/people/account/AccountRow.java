package org.withme.learner.people.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "AccountRow",
        description =
                "One person who is to sign in: a learner or a member of staff. The columns of a CSV have the same names.")
record AccountRow(
        @Schema(description = "Your reference for a learner, as in your ILR return.", examples = "A00000001")
        String learner,

        @Schema(
                description = "The name by which a member of staff is known here, such as in your groups.",
                pattern = AccountRules.USERNAME,
                examples = "taylor.reid")
        String staff,

        @Schema(
                description =
                        "The learner's username for signing in without the college. Without it, the learner's id.",
                pattern = AccountRules.USERNAME,
                examples = "sam.okafor")
        String username,

        @Schema(
                description =
                        "The stable id that your own identity provider gives the person, never an e-mail address. Required of staff.",
                maxLength = 255,
                examples = "9f0c6f0e-52a3-4c11-8d3b-8f3c0c2b7a10")
        String externalId,

        @Schema(
                description = "The alias of your identity provider; needed only if you have several.",
                maxLength = 100,
                examples = "ashdown-college")
        String provider,

        @Schema(description = "true: your provider signs this person in no more. The account stays.")
        Boolean ended) {}
