package org.withme.assessment.result;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The value of one criterion, as published. */
@Embeddable
record ResultLine(
        UUID criterionId, @Column(name = "\"value\"") String value) {}
