package org.withme.assessment.framework;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DraftUnit", description = "Criteria that belong together, as they are to be.")
record DraftUnit(
        @Schema(required = true, maxLength = 200, examples = "Cooking for others")
        String title,

        @Schema(required = true) List<DraftCriterion> criteria) {}
