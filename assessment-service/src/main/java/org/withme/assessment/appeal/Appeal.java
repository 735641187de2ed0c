package org.withme.assessment.appeal;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.withme.assessment.appeal.AppealEvent.AppealAnswered;
import org.withme.assessment.appeal.AppealEvent.AppealClosed;
import org.withme.assessment.appeal.AppealEvent.AppealLodged;
import org.withme.assessment.assessment.AppealStage;
import org.withme.assessment.assessment.Assessment;
import org.withme.platform.problem.Problem;

/** An appeal against what was decided in an assessment; one is open at a time. */
@Entity
@Table(name = "appeal")
class Appeal {

    @Id
    private UUID id;

    private UUID assessmentId;

    @Column(updatable = false)
    private UUID learnerId;

    private String ukprn;
    private UUID resultId;
    private String ground;
    private String words;

    @ElementCollection
    @CollectionTable(name = "appeal_criterion", joinColumns = @JoinColumn(name = "appeal_id"))
    @OrderColumn(name = "position")
    private List<AppealedItem> items = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private AppealStage stage;

    @Enumerated(EnumType.STRING)
    private AppealState state;

    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private Ending ending;

    private Instant raisedAt;
    private Instant closedAt;

    @Version
    private long version;

    protected Appeal() {}

    /** Why somebody appeals. */
    record Why(Ground ground, String words) {}

    static Appeal raised(
            Assessment against, UUID result, Collection<UUID> criteria, Why why, LocalDate answerDue, Instant at) {
        Appeal appeal = new Appeal();
        appeal.id = UuidCreator.getTimeOrderedEpoch();
        appeal.assessmentId = against.id();
        appeal.learnerId = against.learnerOrigin();
        appeal.ukprn = against.ukprn();
        appeal.resultId = result;
        appeal.ground = why.ground().code();
        appeal.words = why.words();
        criteria.forEach(criterion -> appeal.items.add(new AppealedItem(criterion, null, null)));
        appeal.raisedAt = at;
        appeal.lodge(AppealStage.ENQUIRY, answerDue);
        return appeal;
    }

    /** It waits for the college from now on. */
    void lodge(AppealStage at, LocalDate answerDue) {
        stage = at;
        state = AppealState.OPEN;
        dueOn = answerDue;
    }

    /** It waits for the learner from now on; these values stand. */
    void answered(LocalDate goOnUntil, Map<UUID, String> standing, Instant at) {
        state = AppealState.ANSWERED;
        dueOn = goOnUntil;
        settle(standing, at);
    }

    /** What the college answered is what stands. */
    void settle(Map<UUID, String> standing, Instant at) {
        items.replaceAll(item -> new AppealedItem(item.criterionId(), standing.get(item.criterionId()), at));
    }

    void close(Ending how, Instant at) {
        state = AppealState.CLOSED;
        ending = how;
        closedAt = at;
    }

    /** Whether the college has answered about a criterion that this is what stands, and it was not decided again since. */
    boolean hasSettled(UUID criterion, String value, Instant decided) {
        return items.stream().anyMatch(item -> item.criterionId().equals(criterion) && item.settles(value, decided));
    }

    /** @throws Problem 409 if it is over, or the college has answered in this stage */
    void requireOpen() {
        requireNotClosed();
        if (state != AppealState.OPEN) {
            throw Problem.of(AppealProblem.APPEAL_ANSWERED);
        }
    }

    void requireNotClosed() {
        if (state == AppealState.CLOSED) {
            throw Problem.of(AppealProblem.APPEAL_CLOSED);
        }
    }

    /** Whether the learner may go on to another stage today: after an answer in time, or because the college gave none in time. */
    boolean mayGoOn(LocalDate today) {
        return stage != AppealStage.PANEL
                && switch (state) {
                    case OPEN -> today.isAfter(dueOn);
                    case ANSWERED -> !today.isAfter(dueOn);
                    case CLOSED -> false;
                };
    }

    /** @throws Problem 409 saying why the learner may not go on to another stage today */
    void requireToGoOn(LocalDate today) {
        requireNotClosed();
        if (stage == AppealStage.PANEL) {
            throw Problem.of(AppealProblem.NO_FURTHER_STAGE);
        }
        if (!mayGoOn(today)) {
            throw Problem.of(state == AppealState.OPEN ? AppealProblem.NOT_ANSWERED : AppealProblem.TOO_LATE);
        }
    }

    AppealLodged lodgedEvent(Assessment assessment) {
        return new AppealLodged(assessment.learnerOrigin(), assessmentId, id, stage, dueOn, assessment.title(), ukprn);
    }

    /** @param until by when the learner may go on; null where they need not, or cannot */
    AppealAnswered answeredEvent(Assessment assessment, Outcome outcome, LocalDate until) {
        return new AppealAnswered(
                assessment.learnerOrigin(), assessmentId, id, stage, outcome, until, assessment.title(), ukprn);
    }

    AppealClosed closedEvent(Assessment assessment) {
        return new AppealClosed(assessment.learnerOrigin(), assessmentId, id, ending, assessment.title(), ukprn);
    }

    UUID id() {
        return id;
    }

    UUID assessmentId() {
        return assessmentId;
    }

    UUID resultId() {
        return resultId;
    }

    String ground() {
        return ground;
    }

    String words() {
        return words;
    }

    List<UUID> criteria() {
        return items.stream().map(AppealedItem::criterionId).toList();
    }

    AppealStage stage() {
        return stage;
    }

    AppealState state() {
        return state;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Ending ending() {
        return ending;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    Instant closedAt() {
        return closedAt;
    }
}
