package org.withme.advocate.representation;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "GiveAuthority", description = "In what the advocate may speak, and until when.")
record GiveAuthority(
        @Schema(
                required = true,
                description = "assessment, plan, tutorial, appeal: one or more.",
                examples = "[\"assessment\"]")
        List<String> scope,

        @Schema(
                description = "The last day, at most a year from now; a year from now if left out.",
                examples = "2026-12-18")
        LocalDate expiresOn) {

    LocalDate lastDay(LocalDate today) {
        return expiresOn == null ? today.plusYears(AuthorityRules.LONGEST_YEARS) : expiresOn;
    }
}
