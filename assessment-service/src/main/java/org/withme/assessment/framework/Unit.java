package org.withme.assessment.framework;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Criteria that belong together. */
@Schema(name = "Unit", description = "Criteria that belong together.")
public record Unit(@Schema(examples = "Cooking for others") String title, List<Criterion> criteria) {}
