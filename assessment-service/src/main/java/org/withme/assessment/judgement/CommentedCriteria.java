package org.withme.assessment.judgement;

import java.time.Instant;
import java.util.UUID;

/** Which judgements somebody has commented on; said by the feature that keeps comments. */
public interface CommentedCriteria {

    /** Whether a comment was written on a criterion of an assessment since then. */
    boolean since(UUID assessment, UUID criterion, Instant at);
}
