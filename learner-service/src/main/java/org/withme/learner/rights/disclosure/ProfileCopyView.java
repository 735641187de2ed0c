package org.withme.learner.rights.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.withme.learner.people.wish.WishView;
import org.withme.learner.record.profile.ProfileView;

@Schema(
        name = "ProfileCopy",
        description = "A learner's profile as it was when it was copied, under a disclosure (W3).")
record ProfileCopyView(
        UUID disclosureId,
        UUID learnerId,
        Instant copiedAt,

        @Schema(description = "What the learner calls themselves, and what the disclosing college's MIS says.")
        ProfileView profile,

        @Schema(description = "What the learner wished of staff of the disclosing college, the latest first.")
        List<WishView> wishes,

        @Schema(
                description = "Of what there is more than a copy holds, the oldest left out: wishes.",
                examples = "[\"wishes\"]")
        List<String> cut) {}
