package org.withme.samples.meddling;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Walk {

    @Id
    private String id;

    String id() {
        return id;
    }
}
