package org.withme.assessment.judgement;

import java.util.UUID;
import org.withme.assessment.assessment.Assessment;

/**
 * What an assessor says of one learner's criterion, among many.
 *
 * @param attempt which attempt it is about; null for whichever counts now
 * @param reason null where none is given
 */
public record Mark(Assessment in, UUID criterionId, Integer attempt, String value, String reason) {}
