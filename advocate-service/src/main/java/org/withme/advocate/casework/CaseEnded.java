package org.withme.advocate.casework;

import java.util.UUID;

/**
 * A case was closed: what rests on it ends in the same transaction. Fired as a CDI event.
 *
 * @param learnerOrigin the id in whose stream its events are
 */
public record CaseEnded(UUID caseId, UUID learnerOrigin) {}
