package org.withme.assessment.judgement;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** With which decisions quality assurance is done, so that it may see them; said by the feature that draws samples. */
public interface SampledDecisions {

    /** Of these assessments: those that were judged a second time, and those that are assured without. */
    Set<UUID> done(Collection<UUID> assessments);

    /** Whether a sample was drawn from it. */
    boolean holds(UUID decision);

    /** Whether this person judged a decision on it a second time, in any attempt. */
    boolean isJudgedSecondBy(String subject, UUID assessment, UUID criterion);
}
