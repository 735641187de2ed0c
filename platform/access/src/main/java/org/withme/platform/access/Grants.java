package org.withme.platform.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.platform.identity.Caller;

/** The grants of one caller; each question is one round trip. */
public interface Grants {

    /** Those that still count; a college's count through the grace period. */
    List<Grant> of(UUID learner, Caller caller);

    /** The same for each of several learners. */
    default Map<UUID, List<Grant>> ofEach(Collection<UUID> learners, Caller caller) {
        return learners.stream().distinct().collect(Collectors.toMap(each -> each, each -> of(each, caller)));
    }
}
