package org.withme.advocate.referral;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AnswerOffer", description = "The learner's answer to the offer of an advocate.")
record AnswerOffer(
        @Schema(
                required = true,
                description = "YES: advocates of the college may see it and accept. NO: it is over.",
                enumeration = {"YES", "NO"},
                examples = "YES")
        String answer,

        @Schema(description = "Whether those who referred are told what became of it (V3); no if left out.")
        Boolean tellReferrer,

        @Schema(description = "With NO: that you do not want to be contacted at all. Only you lift it (V4).")
        Boolean doNotContact) {}
