package org.withme.advocate.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.platform.said.SaidView;

@Schema(
        name = "Referral",
        description = "An advocate offered to a learner or asked for. Who referred sees only what the learner allows.")
record ReferralView(
        UUID id,
        UUID learnerId,

        @Schema(description = "The college whose advocates may accept.", examples = "90000001") @Nullable String ukprn,

        @Schema(
                description = "OFFERED (to be answered by the learner), WAITING (for an advocate), ACCEPTED, CLOSED,"
                        + " DECLINED (by the learner) or WITHDRAWN.")
        @Nullable ReferralState state,

        List<SignalView> signals,
        Instant madeAt,

        @Schema(description = "When the learner said yes.") @Nullable Instant agreedAt,

        @Nullable Instant overAt,

        @Schema(description = "Present if somebody entered the learner's answer, as the learner said it to them.")
        @Nullable SaidView said,

        @Schema(description = "While it waits: since when, and until when as far as one can honestly say (V1).")
        @Nullable WaitView waiting,

        @Nullable UUID caseId,

        @Schema(description = "The subject of the advocate who accepted.") @Nullable String advocate,

        @Schema(description = "For the learner: whether those who referred are told what became of it (V3).") @Nullable Boolean tellReferrer,

        @Schema(
                description = "For the learner, once: whether the answer may also say that they do not want to be"
                        + " contacted (V4).")
        @Nullable Boolean mayAnswerDoNotContact,

        @Schema(description = "What you may not see.", examples = "[\"state\"]") @Nullable List<String> withheld) {}
