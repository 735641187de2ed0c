package org.withme.learner.record.duplicates;

import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import java.util.UUID;

/** Which ids of the request at hand were absorbed. */
@RequestScoped
class IdsOfRequest {

    /** How the address of a learner's record names the learner. */
    static final String PARAMETER = "learnerId";

    private Map<UUID, UUID> survivors = Map.of();

    void areAbsorbed(Map<UUID, UUID> absorbed) {
        survivors = Map.copyOf(absorbed);
    }

    UUID survivorOf(UUID id) {
        return survivors.getOrDefault(id, id);
    }
}
