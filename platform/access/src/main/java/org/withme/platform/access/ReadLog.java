package org.withme.platform.access;

import java.util.Collection;
import java.util.UUID;
import org.withme.platform.identity.Caller;

/** Where reads of a learner's record by somebody else are written, for the learner to see. Every service has one. */
public interface ReadLog {

    /** Written before the answer; if it cannot be written, nothing is answered. */
    void record(Caller reader, Collection<UUID> learners, String aspect);
}
