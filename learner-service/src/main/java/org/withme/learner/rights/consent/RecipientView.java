package org.withme.learner.rights.consent;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Recipient", description = "Somebody to whom the learner can agree.")
record RecipientView(
        @Schema(description = "What to send as recipient.", examples = "careers-demo")
        String recipient,

        @Schema(examples = "Humber Careers Hub") String name,

        @Schema(description = "For which purposes.", examples = "[\"careers-feed\"]")
        List<String> purposes) {

    boolean isFor(Purpose purpose) {
        return purposes.contains(purpose.code());
    }
}
