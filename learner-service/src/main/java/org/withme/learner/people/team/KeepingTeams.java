package org.withme.learner.people.team;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.withme.learner.people.college.Colleges;
import org.withme.learner.people.person.Capacity;
import org.withme.learner.people.person.People;
import org.withme.learner.people.person.Person;
import org.withme.learner.people.team.Relationship.Decision;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

@ApplicationScoped
@Effort("team-naming")
class KeepingTeams {

    private final Access access;
    private final CurrentCaller callers;
    private final Relationships relationships;
    private final People people;
    private final Colleges colleges;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    KeepingTeams(
            Access access,
            CurrentCaller callers,
            Relationships relationships,
            People people,
            Colleges colleges,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.relationships = relationships;
        this.people = people;
        this.colleges = colleges;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    TeamMemberView name(UUID learner, Person person, NameTeamMember command) {
        access.require(TeamAccess.mayName(learner, today()));
        return idempotency.onceFor(learner, TeamMemberView.class, () -> put(learner, person, command));
    }

    /** Ending what has ended changes nothing. */
    @Transactional
    TeamMemberView end(UUID learner, UUID relationshipId) {
        access.require(TeamAccess.mayEnd(learner));
        Caller caller = callers.get();
        Relationship relationship = relationships
                .ofLearner(learner, relationshipId, caller.ukprn().orElseThrow())
                .orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
        if (relationship.group().isPresent()) {
            throw Problem.of(TeamProblem.THROUGH_A_GROUP);
        }
        relationships.lockToChange(relationship);
        if (!relationship.isEnded()) {
            people.seen(caller);
            relationship.end(caller.subject(), clock.instant());
            relationships.flush();
            outbox.append(relationship.ended());
        }
        return view(relationship, people.find(relationship.subject()).orElse(null));
    }

    private TeamMemberView put(UUID learner, Person person, NameTeamMember command) {
        Caller caller = callers.get();
        Instant now = clock.instant();
        people.seen(caller);
        people.remember(person);
        List<DomainEvent> events = new ArrayList<>();
        endExpired(learner, person, command).ifPresent(old -> events.add(old.ended()));
        Relationship relationship = Relationship.named(
                UuidCreator.getTimeOrderedEpoch(),
                learner,
                person,
                command,
                new Decision(
                        caller.subject(), Capacity.of(caller), caller.ukprn().orElseThrow(), now));
        relationships.add(relationship);
        events.add(relationship.granted());
        outbox.append(events.toArray(DomainEvent[]::new));
        return view(relationship, person);
    }

    /** A place whose last day is over makes room; one that is open is in the way. */
    private Optional<Relationship> endExpired(UUID learner, Person person, NameTeamMember command) {
        Optional<Relationship> old = relationships.open(learner, person.subject(), command.role());
        old.ifPresent(place -> {
            if (!place.isExpired(today())) {
                throw Problem.of(TeamProblem.ALREADY_ON_TEAM);
            }
            place.end("expired", clock.instant());
            relationships.flush();
        });
        return old;
    }

    private TeamMemberView view(Relationship relationship, Person person) {
        return relationship.view(person, colleges, Map.of(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
