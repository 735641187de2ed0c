package org.withme.iag.guidance;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "LinkSession", description = "From which ambition an enquiry turned out to start.")
record LinkSession(@Schema(required = true) UUID ambitionId) {}
