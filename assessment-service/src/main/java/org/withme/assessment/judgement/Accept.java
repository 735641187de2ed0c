package org.withme.assessment.judgement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Accept", description = "What is accepted.")
record Accept(
        @Schema(required = true, description = "The value that the other side put forward last.", examples = "Merit")
        String value) {}
