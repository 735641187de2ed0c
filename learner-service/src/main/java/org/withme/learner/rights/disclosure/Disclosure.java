package org.withme.learner.rights.disclosure;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.withme.learner.rights.disclosure.DisclosureEvent.DisclosureEnded;
import org.withme.learner.rights.disclosure.DisclosureEvent.DisclosureReleased;
import org.withme.platform.identity.Caller;

/** What a safeguarding lead asked to read of a learner, who decided, and whether the learner is told. */
@Entity
@Table(name = "disclosure")
class Disclosure {

    @Id
    private UUID id;

    /** A merge moves it, in SQL: what was read before must not move it back. */
    @Column(updatable = false)
    private UUID learnerId;

    /** The id that it was written under, whose stream tells all of it (L3). */
    private UUID learnerOrigin;

    private String ukprn;
    private List<String> records;
    private String reason;
    private boolean emergency;
    private String requestedBy;
    private Instant requestedAt;
    private String decidedBy;
    private String decidedCapacity;
    private Instant decidedAt;
    private String refusal;
    private Instant releasedAt;
    private Instant readableUntil;
    private String delayReason;
    private LocalDate reviewOn;
    private Instant delayEndedAt;

    @Version
    private long version;

    protected Disclosure() {}

    /** The second person. */
    record Decision(String by, String capacity, Instant at) {}

    static Disclosure requested(UUID learner, RequestDisclosure command, Caller by, Instant at) {
        Disclosure disclosure = new Disclosure();
        disclosure.id = UuidCreator.getTimeOrderedEpoch();
        disclosure.learnerId = learner;
        disclosure.learnerOrigin = learner;
        disclosure.ukprn = by.ukprn().orElseThrow();
        disclosure.records = command.records().stream().sorted().toList();
        disclosure.reason = command.reason();
        disclosure.emergency = command.isEmergency();
        disclosure.requestedBy = by.subject();
        disclosure.requestedAt = at;
        if (command.delay() != null) {
            disclosure.delay(command.delay());
        }
        return disclosure;
    }

    /** From now on the requester may take copies. */
    DisclosureReleased release(Instant at, Duration lasting) {
        releasedAt = at;
        readableUntil = at.plus(lasting);
        return new DisclosureReleased(learnerOrigin, id, ukprn, requestedBy, List.copyOf(records), readableUntil);
    }

    void decide(Decision decision) {
        decidedBy = decision.by();
        decidedCapacity = decision.capacity();
        decidedAt = decision.at();
    }

    void refuse(Decision decision, String why) {
        decide(decision);
        refusal = why;
    }

    DisclosureEnded ended() {
        return new DisclosureEnded(learnerOrigin, id);
    }

    void delay(Delay delay) {
        delayReason = delay.reason();
        reviewOn = delay.reviewOn();
        delayEndedAt = null;
    }

    /** Nothing holds back telling the learner any longer. */
    void endDelay(Instant at) {
        delayEndedAt = at;
    }

    boolean isReleased() {
        return releasedAt != null;
    }

    boolean isDecided() {
        return decidedAt != null;
    }

    boolean isRequestedBy(Caller caller) {
        return requestedBy.equals(caller.subject());
    }

    /** The review day itself is still the college's. */
    boolean isToldOn(LocalDate today) {
        return isReleased() && (reviewOn == null || delayEndedAt != null || reviewOn.isBefore(today));
    }

    /** Whether the requester may take a copy of these records now. */
    boolean opens(RecordKind kind, Instant now) {
        return stateAt(now) == DisclosureState.RELEASED && records.contains(kind.name());
    }

    DisclosureState stateAt(Instant now) {
        if (!isReleased()) {
            return refusal == null ? DisclosureState.REQUESTED : DisclosureState.REFUSED;
        }
        if (refusal != null) {
            return DisclosureState.ENDED;
        }
        return readableUntil.isAfter(now) ? DisclosureState.RELEASED : DisclosureState.EXPIRED;
    }

    UUID id() {
        return id;
    }

    UUID learner() {
        return learnerId;
    }

    String ukprn() {
        return ukprn;
    }

    List<String> records() {
        return List.copyOf(records);
    }

    String reason() {
        return reason;
    }

    boolean isEmergency() {
        return emergency;
    }

    String requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Instant releasedAt() {
        return releasedAt;
    }

    Instant until() {
        return readableUntil;
    }

    String decidedBy() {
        return decidedBy;
    }

    String decidedCapacity() {
        return decidedCapacity;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String refusal() {
        return refusal;
    }

    /** The last one, or null. */
    Delay delay() {
        return reviewOn == null ? null : new Delay(delayReason, reviewOn);
    }
}
