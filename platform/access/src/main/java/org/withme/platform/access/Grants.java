package org.withme.platform.access;

import java.util.List;
import java.util.UUID;
import org.withme.platform.identity.Caller;

/** The grants of one caller on one learner, in one round trip. */
public interface Grants {

    /** Those that still count; a college's count through the grace period. */
    List<Grant> of(UUID learner, Caller caller);
}
