package org.withme.assessment.judgement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One act about one criterion; nothing in it ever changes. */
@Entity
@Table(name = "judgement")
@Immutable
class JudgementEntry {

    @Id
    private UUID id;

    private UUID assessmentId;
    private UUID criterionId;

    @Enumerated(EnumType.STRING)
    private JudgementKind kind;

    @Enumerated(EnumType.STRING)
    private Party party;

    private int round;

    @Column(name = "\"value\"")
    private String value;

    private String words;
    private boolean disputes;
    private String provenanceSource;
    private String provenanceReference;
    private LocalDate provenanceReceivedOn;
    private String recordedBy;
    private Instant recordedAt;

    protected JudgementEntry() {}

    static JudgementEntry of(UUID id, Place place, JudgementKind kind, Actor actor, String value, String words) {
        JudgementEntry entry = new JudgementEntry();
        entry.id = id;
        entry.assessmentId = place.assessment();
        entry.criterionId = place.criterion();
        entry.kind = kind;
        entry.party = actor.party();
        entry.value = value;
        entry.words = words;
        entry.recordedBy = actor.subject();
        entry.recordedAt = actor.at();
        return entry;
    }

    JudgementEntry inRound(int number) {
        round = number;
        return this;
    }

    JudgementEntry disputing(boolean disputed) {
        disputes = disputed;
        return this;
    }

    JudgementEntry from(Provenance provenance) {
        provenanceSource = provenance.source();
        provenanceReference = provenance.reference();
        provenanceReceivedOn = provenance.receivedOn();
        return this;
    }

    /** Which criterion of which assessment. */
    record Place(UUID assessment, UUID criterion) {}

    /** Who acts, in which capacity, when. */
    record Actor(Party party, String subject, Instant at) {}

    UUID criterionId() {
        return criterionId;
    }

    JudgementKind kind() {
        return kind;
    }

    Party party() {
        return party;
    }

    int round() {
        return round;
    }

    String value() {
        return value;
    }

    String words() {
        return words;
    }

    boolean disputes() {
        return disputes;
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Provenance provenance() {
        return new Provenance(provenanceSource, provenanceReference, provenanceReceivedOn);
    }
}
