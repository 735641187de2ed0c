package org.withme.platform.grants;

import java.util.UUID;

/**
 * What a copy may hold: what one college keeps of one learner.
 *
 * @param id of the disclosure
 * @param learner as whom the learner is known today
 * @param ukprn the college whose safeguarding lead reads
 */
public record Disclosed(UUID id, UUID learner, String ukprn) {}
