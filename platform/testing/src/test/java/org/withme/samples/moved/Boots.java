package org.withme.samples.moved;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity
class Boots {

    @Id
    private UUID learnerId;

    UUID learner() {
        return learnerId;
    }
}
