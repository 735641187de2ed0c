package org.withme.assessment.appeal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "GoOnWithAppeal", description = "What is to be said to those who look next, if there is something.")
record GoOn(
        @Schema(maxLength = 4000, examples = "The answer says nothing about the second plan.")
        String words) {}
