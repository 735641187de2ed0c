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

/** One act about one criterion; nothing in it ever changes, but that who recorded it may take it back (A6). */
@Entity
@Table(name = "judgement")
class JudgementEntry {

    @Id
    private UUID id;

    private UUID assessmentId;
    private UUID criterionId;

    @Enumerated(EnumType.STRING)
    private JudgementKind kind;

    @Enumerated(EnumType.STRING)
    private Party party;

    private int attempt;
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
    private boolean afterSeeing;
    private Instant takenBackAt;

    protected JudgementEntry() {}

    static JudgementEntry of(UUID id, Place place, JudgementKind kind, Actor actor, String value, String words) {
        JudgementEntry entry = new JudgementEntry();
        entry.id = id;
        entry.assessmentId = place.assessment();
        entry.criterionId = place.criterion();
        entry.attempt = place.attempt();
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

    /** Whether its party had seen the other side's judgement before. */
    JudgementEntry afterSeeing(boolean seen) {
        afterSeeing = seen;
        return this;
    }

    void takeBack(Instant at) {
        takenBackAt = at;
    }

    /** Which criterion of which assessment, in which attempt, counted from 1. */
    record Place(UUID assessment, UUID criterion, int attempt) {}

    /** Who acts, in which capacity, when. */
    record Actor(Party party, String subject, Instant at) {}

    UUID id() {
        return id;
    }

    UUID assessmentId() {
        return assessmentId;
    }

    UUID criterionId() {
        return criterionId;
    }

    JudgementKind kind() {
        return kind;
    }

    Party party() {
        return party;
    }

    int attempt() {
        return attempt;
    }

    boolean isAfterSeeing() {
        return afterSeeing;
    }

    /** Null while it stands. */
    Instant takenBackAt() {
        return takenBackAt;
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
