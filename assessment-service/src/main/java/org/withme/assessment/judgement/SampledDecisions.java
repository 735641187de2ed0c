package org.withme.assessment.judgement;

import java.util.Set;
import java.util.UUID;

/** With which decisions quality assurance is done, so that it may see them; said by the feature that draws samples. */
public interface SampledDecisions {

    /** Of an assessment: those that were drawn and judged a second time, and those that were not drawn and will not be. */
    Set<UUID> done(UUID assessment);
}
