package org.withme.learner.record.profile;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Profile", description = "Who a learner is: in their own words, and as each college's MIS says it.")
public record ProfileView(
        UUID id,

        @Schema(description = "How the learner wants to be called. No college overwrites it.", examples = "Sam")
        @Nullable String preferredName,

        @Schema(examples = "they/them") @Nullable String pronouns,

        @Schema(description = "One entry per college that you may see.") @Nullable List<CollegeFacts> facts,

        @Schema(
                description = "Fields that exist and that you may not see.",
                examples = "[\"dateOfBirth\", \"telephone\"]")
        @Nullable List<String> withheld) {}
