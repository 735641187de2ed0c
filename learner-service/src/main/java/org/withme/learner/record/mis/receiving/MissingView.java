package org.withme.learner.record.mis.receiving;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A learner whom an earlier return of the year listed and this one does not (L9). Not withdrawn. */
@Schema(name = "IlrMissingLearner")
record MissingView(String learnRefNumber, UUID learnerId) {}
