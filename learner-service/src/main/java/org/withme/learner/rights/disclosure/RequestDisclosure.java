package org.withme.learner.rights.disclosure;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RequestDisclosure", description = "What is to be read, and why.")
record RequestDisclosure(
        @Schema(
                required = true,
                description = "PROFILE, ADVOCACY, GUIDANCE, ASSESSMENT: only what the reason needs.",
                examples = "[\"ADVOCACY\"]")
        List<String> records,

        @Schema(
                required = true,
                maxLength = 2000,
                description = "Why. The second person reads it, and the learner when they are told.",
                examples = "A concern about the learner's safety was passed on today.")
        String reason,

        @Schema(description = "Released at once; a second person confirms or ends it afterwards.", examples = "false")
        Boolean emergency,

        @Schema(description = "Left out: the learner is told when it is released.")
        Delay delay) {

    boolean isEmergency() {
        return Boolean.TRUE.equals(emergency);
    }
}
