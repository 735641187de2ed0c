package org.withme.assessment.judgement;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** With which decisions quality assurance is done, so that it may see them; said by the feature that draws samples. */
public interface SampledDecisions {

    /** Of these assessments: those that were drawn and judged a second time, and those that were not drawn and will not be. */
    Set<UUID> done(Collection<UUID> assessments);
}
