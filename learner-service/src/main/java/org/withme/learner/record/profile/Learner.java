package org.withme.learner.record.profile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A person, whatever their enrolments; made by the import, or because they have applied. */
@Entity
@Table(name = "learner")
@Immutable
class Learner {

    @Id
    private UUID id;
}
