package org.withme.advocate.referral;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.withme.platform.said.SaidView;

@Schema(name = "EnteredAnswer", description = "What a learner answered to an offer, as it was entered. They are told.")
record EnteredAnswerView(
        UUID learnerId, @Schema(examples = "YES") String answer, SaidView said) {}
