package org.withme.learner.people.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "AddPerson",
        description = "How somebody who belongs to no college will sign in.",
        requiredProperties = "username")
record AddPerson(
        @Schema(
                description = "Lower-case letters, digits and . _ - @, 3 to 100 characters.",
                pattern = AccountRules.USERNAME,
                examples = "kit.lowe")
        String username) {}
