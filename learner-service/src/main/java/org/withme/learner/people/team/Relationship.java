package org.withme.learner.people.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.withme.learner.people.college.CollegeView;
import org.withme.learner.people.college.Colleges;
import org.withme.learner.people.person.Person;
import org.withme.learner.people.team.TeamEvent.RelationshipEnded;
import org.withme.learner.people.team.TeamEvent.RelationshipGranted;
import org.withme.learner.people.waiting.WaitingKind;
import org.withme.learner.people.waiting.WaitingThing;

/** Somebody's place beside a learner, from when to when. */
@Entity
@Table(name = "relationship")
class Relationship {

    @Id
    private UUID id;

    /** A merge moves it, in SQL: what was read before must not move it back. */
    @Column(updatable = false)
    private UUID learnerId;

    /** The id that it was written under, whose stream tells all of it (L3). */
    private UUID learnerOrigin;

    private String subject;
    private String role;
    private String ukprn;
    private List<String> aspects;
    private String purpose;
    private Instant startedAt;
    private LocalDate expiresOn;
    private Instant endedAt;
    private String namedBy;
    private String capacity;
    private String endedBy;

    /** The group that gives the place; null for one that was given by hand. */
    @Column(updatable = false)
    private UUID groupId;

    @Version
    private long version;

    protected Relationship() {}

    /** Who decided, and in which capacity. */
    record Decision(String by, String capacity, String ukprn, Instant at) {}

    static Relationship named(UUID id, UUID learner, Person person, NameTeamMember command, Decision decision) {
        Relationship relationship = new Relationship();
        relationship.id = id;
        relationship.learnerId = learner;
        relationship.learnerOrigin = learner;
        relationship.subject = person.subject();
        relationship.role = command.role();
        relationship.ukprn = decision.ukprn();
        relationship.aspects = TeamRules.aspectsOf(command);
        relationship.purpose = command.purpose();
        relationship.startedAt = decision.at();
        relationship.expiresOn = command.expiresOn();
        relationship.namedBy = decision.by();
        relationship.capacity = decision.capacity();
        return relationship;
    }

    void end(String by, Instant at) {
        endedAt = at;
        endedBy = by;
    }

    boolean isEnded() {
        return endedAt != null;
    }

    boolean isExpired(LocalDate today) {
        return expiresOn != null && expiresOn.isBefore(today);
    }

    WaitingThing endsSoon() {
        return new WaitingThing(
                WaitingKind.PLACE_ENDS_SOON,
                id.toString(),
                learnerId,
                ukprn,
                1,
                startedAt,
                expiresOn,
                "/v1/learners/" + learnerId + "/team/" + id);
    }

    UUID id() {
        return id;
    }

    String subject() {
        return subject;
    }

    Optional<UUID> group() {
        return Optional.ofNullable(groupId);
    }

    Instant startedAt() {
        return startedAt;
    }

    RelationshipGranted granted() {
        return new RelationshipGranted(learnerOrigin, id, subject, role, ukprn, aspects, expiresOn);
    }

    RelationshipEnded ended() {
        return new RelationshipEnded(learnerOrigin, id, subject, role, ukprn);
    }

    TeamMemberView view(Person person, Colleges colleges, Map<UUID, String> groups, LocalDate today) {
        return new TeamMemberView(
                id,
                learnerId,
                subject,
                person == null ? null : person.displayName(),
                role,
                CollegeView.of(ukprn, colleges),
                groupId == null ? null : new TeamMemberView.Through(groupId, groups.get(groupId)),
                purpose,
                List.copyOf(aspects),
                isEnded() ? "ENDED" : isExpired(today) ? "EXPIRED" : "CURRENT",
                startedAt,
                expiresOn,
                endedAt);
    }
}
