package org.withme.assessment.assignment;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MoveAssignmentDate", description = "By when you will have done it.")
record MoveDate(
        @Schema(required = true, description = "A day from today to latestOn.", examples = "2026-12-16")
        LocalDate dueOn) {}
