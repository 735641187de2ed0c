package org.withme.learner.learning.autonomy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.learner.learning.autonomy.AutonomyEvent.AutonomyMoveDeclined;
import org.withme.learner.learning.autonomy.AutonomyEvent.AutonomyMoveProposed;
import org.withme.learner.learning.autonomy.AutonomyEvent.AutonomyMoveWithdrawn;
import org.withme.learner.learning.autonomy.AutonomyEvent.AutonomyMoved;
import org.withme.learner.learning.autonomy.AutonomyEvent.AutonomyReviewed;
import org.withme.learner.learning.autonomy.Sides.Side;
import org.withme.learner.people.waiting.WaitingKind;
import org.withme.learner.people.waiting.WaitingThing;
import org.withme.platform.identity.Roles;

/** One step of one area, proposed by one side and answered by the other. */
@Entity
@Table(name = "autonomy_move")
class AutonomyMove {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID learnerId;

    @Column(insertable = false, updatable = false)
    private UUID learnerOrigin;

    private String ukprn;

    @Enumerated(EnumType.STRING)
    private Area area;

    @Enumerated(EnumType.STRING)
    private Stage fromStage;

    @Enumerated(EnumType.STRING)
    private Stage toStage;

    private String proposedBy;
    private String proposedAs;
    private Instant proposedAt;
    private String reason;

    @Enumerated(EnumType.STRING)
    private MoveState state;

    private String answeredBy;
    private String answeredAs;
    private Instant answeredAt;
    private String reply;

    /** When it is talked about again. */
    private LocalDate reviewOn;

    @Version
    private long version;

    protected AutonomyMove() {}

    static AutonomyMove proposed(
            UUID id, UUID learner, String ukprn, Stage from, Stage to, ProposeMove command, Side side, Instant at) {
        AutonomyMove move = new AutonomyMove();
        move.id = id;
        move.learnerId = learner;
        move.learnerOrigin = learner;
        move.ukprn = ukprn;
        move.area = command.area();
        move.fromStage = from;
        move.toStage = to;
        move.proposedBy = side.subject();
        move.proposedAs = side.capacity();
        move.proposedAt = at;
        move.reason = command.reason();
        move.reviewOn = command.reviewOn();
        move.state = MoveState.PROPOSED;
        return move;
    }

    void answer(MoveState answer, Side side, @Nullable String words, Instant at) {
        state = answer;
        answeredBy = side.subject();
        answeredAs = side.capacity();
        answeredAt = at;
        reply = words;
    }

    /** It was talked about, and stays as it is. */
    void review(@Nullable LocalDate next) {
        reviewOn = next;
    }

    UUID id() {
        return id;
    }

    UUID learnerId() {
        return learnerId;
    }

    String ukprn() {
        return ukprn;
    }

    Area area() {
        return area;
    }

    Stage from() {
        return fromStage;
    }

    Stage to() {
        return toStage;
    }

    MoveState state() {
        return state;
    }

    String proposedBy() {
        return proposedBy;
    }

    @Nullable String answeredBy() {
        return answeredBy;
    }

    @Nullable Instant answeredAt() {
        return answeredAt;
    }

    @Nullable LocalDate reviewOn() {
        return reviewOn;
    }

    boolean isOpen() {
        return state == MoveState.PROPOSED;
    }

    boolean isBack() {
        return toStage.isBackFrom(fromStage);
    }

    boolean isTheLearners() {
        return Roles.LEARNER.equals(proposedAs);
    }

    /** Whether this person gave this answer. */
    boolean was(MoveState answer, Side side) {
        return state == answer && side.subject().equals(answeredBy);
    }

    WaitingThing waits(WaitingKind kind) {
        return new WaitingThing(kind, id.toString(), learnerId, ukprn, 1, proposedAt, null, link());
    }

    WaitingThing waitsForReview(Instant since) {
        return new WaitingThing(
                WaitingKind.AUTONOMY_REVIEW_DUE, id.toString(), learnerId, ukprn, 1, since, reviewOn, link());
    }

    private String link() {
        return "/v1/learners/" + learnerId + "/autonomy-moves/" + id;
    }

    AutonomyMoveProposed proposedEvent() {
        return new AutonomyMoveProposed(learnerOrigin, id, ukprn, area, fromStage, toStage, proposedAs);
    }

    AutonomyMoved movedEvent() {
        return new AutonomyMoved(learnerOrigin, id, ukprn, area, fromStage, toStage);
    }

    AutonomyMoveDeclined declinedEvent() {
        return new AutonomyMoveDeclined(learnerOrigin, id, ukprn, area);
    }

    AutonomyMoveWithdrawn withdrawnEvent() {
        return new AutonomyMoveWithdrawn(learnerOrigin, id, ukprn, area);
    }

    AutonomyReviewed reviewedEvent() {
        return new AutonomyReviewed(learnerOrigin, id, ukprn, area, toStage);
    }

    AutonomyMoveView view(Map<String, String> names) {
        return new AutonomyMoveView(
                id,
                learnerId,
                ukprn,
                area,
                fromStage,
                toStage,
                area.means(toStage),
                state,
                new AutonomyMoveView.By(names.get(proposedBy), proposedAs, proposedAt, reason),
                answeredAt == null
                        ? null
                        : new AutonomyMoveView.By(names.get(answeredBy), answeredAs, answeredAt, reply),
                reviewOn);
    }
}
