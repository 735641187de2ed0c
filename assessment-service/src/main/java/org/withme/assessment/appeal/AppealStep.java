package org.withme.assessment.appeal;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.assessment.assessment.AppealStage;

/** One stage of an appeal: who raised it, who looks at it, what was answered. */
@Entity
@Table(name = "appeal_step")
class AppealStep {

    @Id
    private UUID id;

    private UUID appealId;

    @Enumerated(EnumType.STRING)
    private AppealStage stage;

    private String raisedBy;
    private boolean byAdvocate;
    private Instant raisedAt;
    private String words;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String reasons;
    private String organisationReference;
    private String answeredBy;
    private String answeredAs;
    private Instant draftedAt;
    private Instant answeredAt;
    private LocalDate goOnUntil;
    private UUID resultId;

    @ElementCollection
    @CollectionTable(name = "appeal_value", joinColumns = @JoinColumn(name = "step_id"))
    @OrderColumn(name = "position")
    private List<ChangedItem> changed = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "appeal_seat", joinColumns = @JoinColumn(name = "step_id"))
    @OrderColumn(name = "position")
    private List<Seat> seats = new ArrayList<>();

    protected AppealStep() {}

    /** Who raises a stage, and whether that is an advocate. */
    record Raiser(String subject, boolean isAdvocate) {}

    static AppealStep raised(Appeal appeal, Raiser by, String words, Instant at) {
        AppealStep step = new AppealStep();
        step.id = UuidCreator.getTimeOrderedEpoch();
        step.appealId = appeal.id();
        step.stage = appeal.stage();
        step.raisedBy = by.subject();
        step.byAdvocate = by.isAdvocate();
        step.raisedAt = at;
        step.words = words;
        step.dueOn = appeal.dueOn();
        return step;
    }

    /** What is answered, by whom, in which role, when. */
    record Answer(
            Outcome outcome,
            String reasons,
            Map<UUID, String> values,
            String organisationReference,
            String by,
            String as,
            Instant at) {}

    /** It is what the college answers, or in a panel what one of it proposes, to which nobody else has agreed yet. */
    void draft(Answer answer) {
        outcome = answer.outcome();
        reasons = answer.reasons();
        organisationReference = answer.organisationReference();
        answeredBy = answer.by();
        answeredAs = answer.as();
        draftedAt = answer.at();
        changed.clear();
        answer.values().forEach((criterion, value) -> changed.add(new ChangedItem(criterion, value)));
        seats.replaceAll(seat -> seat.agreeing(seat.subject().equals(answer.by())));
    }

    /** From now on it is the college's answer. */
    void answer(Instant at, LocalDate until, UUID result) {
        answeredAt = at;
        goOnUntil = until;
        resultId = result;
    }

    void sit(String subject, String role, Instant at) {
        seats.add(new Seat(subject, role, at, false));
    }

    void agree(String subject) {
        seats.replaceAll(seat -> seat.subject().equals(subject) ? seat.agreeing(true) : seat);
    }

    boolean hasSeat(String subject) {
        return seats.stream().anyMatch(seat -> seat.subject().equals(subject));
    }

    boolean sits(String role) {
        return seats.stream().anyMatch(seat -> seat.role().equals(role));
    }

    /** Whether somebody in this role has agreed to what is drafted. */
    boolean isAgreedBy(String role) {
        return seats.stream().anyMatch(seat -> seat.agreed() && seat.role().equals(role));
    }

    /** Whether more than half of so many have agreed to what is drafted. */
    boolean isAgreedAmong(int size) {
        return seats.stream().filter(Seat::agreed).count() * 2 > size;
    }

    boolean isDrafted() {
        return outcome != null && answeredAt == null;
    }

    boolean isAnswered() {
        return answeredAt != null;
    }

    Map<UUID, String> values() {
        return changed.stream().collect(Collectors.toMap(ChangedItem::criterionId, ChangedItem::value));
    }

    List<Seat> seats() {
        return List.copyOf(seats);
    }

    UUID id() {
        return id;
    }

    AppealStage stage() {
        return stage;
    }

    boolean isByAdvocate() {
        return byAdvocate;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    String words() {
        return words;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Outcome outcome() {
        return outcome;
    }

    String reasons() {
        return reasons;
    }

    String organisationReference() {
        return organisationReference;
    }

    String answeredAs() {
        return answeredAs;
    }

    /** Null while nothing is drafted. */
    Instant draftedAt() {
        return draftedAt;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    LocalDate goOnUntil() {
        return goOnUntil;
    }

    UUID resultId() {
        return resultId;
    }
}
