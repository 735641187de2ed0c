package org.withme.iag.ambition;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What an ambition said from a time on; nothing in it ever changes. */
@Entity
@Table(name = "ambition_revision")
@Immutable
class AmbitionRevision {

    @Id
    private UUID id;

    private UUID ambitionId;
    private int revision;

    @Embedded
    private Aim aim;

    private Instant saidAt;
    private String saidBy;
    private String capacity;

    protected AmbitionRevision() {}

    AmbitionRevision(UUID id, UUID ambitionId, int revision, Aim aim, Author author) {
        this.id = id;
        this.ambitionId = ambitionId;
        this.revision = revision;
        this.aim = aim;
        this.saidAt = author.at();
        this.saidBy = author.subject();
        this.capacity = author.capacity();
    }

    /** Who wrote it, in which capacity. */
    record Author(String subject, String capacity, Instant at) {}

    int revision() {
        return revision;
    }

    AmbitionRevisionView view() {
        return new AmbitionRevisionView(
                revision,
                aim.kind(),
                aim.words(),
                aim.occupation(),
                aim.sector(),
                aim.place(),
                aim.horizon(),
                aim.confidence(),
                saidAt,
                capacity);
    }
}
