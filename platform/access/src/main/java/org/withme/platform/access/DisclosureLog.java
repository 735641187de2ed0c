package org.withme.platform.access;

import java.util.UUID;
import org.withme.platform.identity.Caller;

/** Where reads under a disclosure are written, apart: the learner sees them when they are told of that one (W3). */
public interface DisclosureLog {

    /** Written before the answer; if it cannot be written, nothing is answered. */
    void record(Caller reader, UUID learner, String aspect, UUID disclosure);
}
