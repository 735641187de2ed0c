package org.withme.samples.moved;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity
class Guide {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID learnerId;

    UUID learner() {
        return learnerId;
    }
}
