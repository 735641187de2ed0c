package org.withme.advocate.casework;

import java.util.UUID;

/**
 * A case was closed: what rests on it ends in the same transaction. Fired as a CDI event.
 *
 * @param learner under which id the learner is known today
 */
public record CaseEnded(UUID caseId, UUID learner) {}
