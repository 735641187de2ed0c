package org.withme.assessment.appeal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** What stands from an answer on. */
@Embeddable
record ChangedItem(
        UUID criterionId, @Column(name = "\"value\"") String value) {}
