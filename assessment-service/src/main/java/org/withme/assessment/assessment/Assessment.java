package org.withme.assessment.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.withme.assessment.assessment.AssessmentEvent.AssessmentStarted;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.problem.Problem;

/** A learner's assessment against one published version. */
@Entity
@Table(name = "assessment")
public class Assessment {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID learnerId;

    @Column(insertable = false, updatable = false)
    private UUID learnerOrigin;

    private UUID enrolmentId;
    private UUID frameworkId;
    private UUID versionId;
    private int versionNumber;
    private String title;
    private String ukprn;

    @Enumerated(EnumType.STRING)
    private State state;

    private String startedBy;
    private String capacity;
    private Instant startedAt;
    private Instant publishedAt;

    @Enumerated(EnumType.STRING)
    private AppealStage underReview;

    @Version
    private long version;

    protected Assessment() {}

    static Assessment started(UUID id, UUID learner, PublishedVersion against, String by, String capacity, Instant at) {
        Assessment assessment = new Assessment();
        assessment.id = id;
        assessment.learnerId = learner;
        assessment.learnerOrigin = learner;
        assessment.frameworkId = against.frameworkId();
        assessment.versionId = against.id();
        assessment.versionNumber = against.number();
        assessment.title = against.title();
        assessment.ukprn = against.ukprn();
        assessment.state = State.IN_PROGRESS;
        assessment.startedBy = by;
        assessment.capacity = capacity;
        assessment.startedAt = at;
        return assessment;
    }

    /** The result is out. */
    public void publish(Instant at) {
        state = State.PUBLISHED;
        publishedAt = at;
    }

    /** An appeal about it is in this stage (A11): nothing is published until it is over. */
    public void lookAgain(AppealStage stage) {
        underReview = stage;
    }

    /** No appeal about it is open any more. */
    public void standsAgain() {
        underReview = null;
    }

    /** @throws Problem 409 while an appeal is open: it alone changes what it is about (A11) */
    public void requireNoAppeal() {
        if (isUnderReview()) {
            throw Problem.of(AssessmentProblem.UNDER_REVIEW);
        }
    }

    public boolean isUnderReview() {
        return underReview != null;
    }

    /** In which stage an appeal about it is; null while none is open. */
    public AppealStage underReview() {
        return underReview;
    }

    public boolean isPublished() {
        return state == State.PUBLISHED;
    }

    public UUID id() {
        return id;
    }

    public UUID learner() {
        return learnerId;
    }

    /** The id under which it was started, and in whose stream its events are. */
    public UUID learnerOrigin() {
        return learnerOrigin;
    }

    public UUID versionId() {
        return versionId;
    }

    /** The college that assesses. */
    public String ukprn() {
        return ukprn;
    }

    public String title() {
        return title;
    }

    /** What it is an assessment of. */
    public UUID frameworkId() {
        return frameworkId;
    }

    Instant startedAt() {
        return startedAt;
    }

    /** What is told when it has begun. */
    public DomainEvent startedEvent() {
        return new AssessmentStarted(learnerOrigin, id, frameworkId, versionId, title, ukprn);
    }

    /** What it is, whatever was judged. */
    public AssessmentSummary summary() {
        return new AssessmentSummary(
                id,
                learnerId,
                frameworkId,
                versionId,
                versionNumber,
                title,
                ukprn,
                state,
                enrolmentId,
                startedAt,
                publishedAt,
                underReview);
    }
}
