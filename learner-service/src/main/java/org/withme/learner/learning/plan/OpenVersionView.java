package org.withme.learner.learning.plan;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "OpenPlanVersion", description = "The next version of a plan, as long as it is not agreed.")
record OpenVersionView(
        @Schema(examples = "1") int number,

        @Schema(description = "Send it as If-Match to sign: it is the ETag of the text that is signed.")
        String etag,

        @Schema(description = "Where that text is read.") String text,

        @Schema(description = "Who has signed it.") List<SignatureView> signatures,

        @Schema(description = "Whose signature it waits for.")
        List<Signer> waitsFor) {}
