package org.withme.advocate.referral;

import java.time.Instant;
import java.util.UUID;

/**
 * A referral to which the learner said yes.
 *
 * @param learner under which id the learner is known today
 * @param learnerOrigin under which id it was made; what comes of it is written under the same
 * @param agreedAt when the learner said yes
 */
public record AgreedReferral(UUID id, UUID learner, UUID learnerOrigin, String ukprn, Instant agreedAt) {}
