package org.withme.platform.access;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.withme.platform.identity.Caller;

/** What a test grants to whoever asks. Which grants still count, the relation says: platform/grants has its tests. */
@Singleton
class GivenGrants implements Grants {

    private List<Grant> given = List.of();

    @Override
    public List<Grant> of(UUID learner, Caller caller) {
        return given.stream().filter(grant -> grant.learner().equals(learner)).toList();
    }

    void are(Grant... grants) {
        given = List.of(grants);
    }
}
