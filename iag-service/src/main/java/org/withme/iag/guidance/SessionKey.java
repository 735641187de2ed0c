package org.withme.iag.guidance;

import java.util.UUID;
import org.withme.platform.identity.Caller;

/** Whose session it is and which college recorded it: what the decision needs to know of it. */
record SessionKey(UUID learner, String ukprn) {

    boolean isOf(Caller caller) {
        return caller.ukprn().filter(ukprn::equals).isPresent();
    }
}
