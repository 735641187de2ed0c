package org.withme.iag.guidance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.withme.iag.guidance.GuidanceEvent.SessionRecorded;

/** A conversation with a careers adviser. */
@Entity
@Table(name = "guidance_session")
class GuidanceSession {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID learnerId;

    @Column(insertable = false, updatable = false)
    private UUID learnerOrigin;

    @Enumerated(EnumType.STRING)
    private SessionKind kind;

    private UUID ambitionId;
    private String ukprn;
    private String adviser;
    private Integer channel;
    private Integer minutes;
    private Instant heldAt;
    private String summary;
    private Instant recordedAt;

    @Version
    private long version;

    protected GuidanceSession() {}

    /** Who recorded it, for which college. */
    record Author(String adviser, String ukprn, Instant at) {}

    static GuidanceSession recorded(UUID id, UUID learner, RecordSession command, UUID ambition, Author author) {
        GuidanceSession session = new GuidanceSession();
        session.id = id;
        session.learnerId = learner;
        session.learnerOrigin = learner;
        session.kind = command.asksOnly() ? SessionKind.ENQUIRY : SessionKind.GUIDANCE;
        session.ambitionId = ambition;
        session.ukprn = author.ukprn();
        session.adviser = author.adviser();
        session.channel = command.channel();
        session.minutes = command.minutes();
        session.heldAt = command.heldAt();
        session.summary = command.summary();
        session.recordedAt = author.at();
        return session;
    }

    void link(UUID ambition) {
        ambitionId = ambition;
    }

    boolean isLinked() {
        return ambitionId != null;
    }

    UUID id() {
        return id;
    }

    UUID learner() {
        return learnerId;
    }

    SessionRecorded recordedEvent() {
        return new SessionRecorded(learnerOrigin, id, ambitionId, channel, minutes);
    }

    SessionView view(List<GuidanceAction> actions) {
        return new SessionView(
                id,
                learnerId,
                kind,
                ambitionId,
                ukprn,
                adviser,
                channel,
                minutes,
                heldAt,
                summary,
                actions.stream().map(GuidanceAction::view).toList(),
                recordedAt);
    }

    ActionPlanFacts plan(List<GuidanceAction> actions) {
        return new ActionPlanFacts(
                id,
                learnerOrigin,
                ambitionId,
                heldAt,
                channel,
                actions.stream().map(GuidanceAction::facts).toList());
    }
}
