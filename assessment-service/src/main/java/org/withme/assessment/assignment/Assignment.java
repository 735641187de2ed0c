package org.withme.assessment.assignment;

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
import java.util.List;
import java.util.UUID;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.platform.problem.Problem;

/** Criteria of a published version, set to learners of a college. */
@Entity
@Table(name = "assignment")
class Assignment {

    @Id
    private UUID id;

    private String ukprn;
    private UUID frameworkId;
    private UUID versionId;
    private int versionNumber;
    private String title;
    private UUID groupId;
    private boolean together;
    private LocalDate dueOn;
    private LocalDate latestOn;

    @Enumerated(EnumType.STRING)
    private AssignmentState state;

    @ElementCollection
    @CollectionTable(name = "assignment_criterion", joinColumns = @JoinColumn(name = "assignment_id"))
    @OrderColumn(name = "position")
    @Column(name = "criterion_id")
    private List<UUID> criteria = new ArrayList<>();

    private String setBy;
    private String capacity;
    private Instant setAt;

    @Version
    private long version;

    protected Assignment() {}

    static Assignment set(SetAssignment command, PublishedVersion against, Setter setter, Instant at) {
        Assignment assignment = new Assignment();
        assignment.id = UuidCreator.getTimeOrderedEpoch();
        assignment.ukprn = setter.ukprn();
        assignment.frameworkId = against.frameworkId();
        assignment.versionId = against.id();
        assignment.versionNumber = against.number();
        assignment.title = against.title();
        assignment.groupId = command.groupId();
        assignment.together = command.together();
        assignment.dueOn = command.dueOn();
        assignment.latestOn = AssignmentRules.latestOn(command);
        assignment.state = AssignmentState.SET;
        assignment.criteria = new ArrayList<>(AssignmentRules.criteria(command, against));
        assignment.setBy = setter.subject();
        assignment.capacity = setter.capacity();
        assignment.setAt = at;
        return assignment;
    }

    void withdraw() {
        state = AssignmentState.WITHDRAWN;
    }

    boolean isWithdrawn() {
        return state == AssignmentState.WITHDRAWN;
    }

    void requireSet() {
        if (isWithdrawn()) {
            throw Problem.of(AssignmentProblem.ASSIGNMENT_WITHDRAWN);
        }
    }

    UUID id() {
        return id;
    }

    String ukprn() {
        return ukprn;
    }

    UUID frameworkId() {
        return frameworkId;
    }

    UUID versionId() {
        return versionId;
    }

    int versionNumber() {
        return versionNumber;
    }

    String title() {
        return title;
    }

    /** Null if it was set to learners by name alone. */
    UUID groupId() {
        return groupId;
    }

    /** Whether it is work of a group, judged once for all of them. */
    boolean isTogether() {
        return together;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    LocalDate latestOn() {
        return latestOn;
    }

    AssignmentState state() {
        return state;
    }

    /** In the order in which they were set. */
    List<UUID> criteria() {
        return List.copyOf(criteria);
    }

    Instant setAt() {
        return setAt;
    }

    /**
     * Who sets something, for which college.
     *
     * @param capacity the role in which they act
     */
    record Setter(String ukprn, String subject, String capacity) {}
}
