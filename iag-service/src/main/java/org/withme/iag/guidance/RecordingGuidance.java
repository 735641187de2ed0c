package org.withme.iag.guidance;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.withme.iag.ambition.AmbitionFacts;
import org.withme.iag.ambition.LearnersAmbitions;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.grants.NamedLearners;
import org.withme.platform.http.Idempotency;
import org.withme.platform.http.Precondition;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;

@ApplicationScoped
class RecordingGuidance {

    private final Access access;
    private final CurrentCaller callers;
    private final NamedLearners learners;
    private final GuidanceSessions sessions;
    private final LearnersAmbitions ambitions;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Event<ActionPlanChanged> changes;
    private final Clock clock;

    RecordingGuidance(
            Access access,
            CurrentCaller callers,
            NamedLearners learners,
            GuidanceSessions sessions,
            LearnersAmbitions ambitions,
            Idempotency idempotency,
            Outbox outbox,
            Event<ActionPlanChanged> changes,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.learners = learners;
        this.sessions = sessions;
        this.ambitions = ambitions;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.changes = changes;
        this.clock = clock;
    }

    @Effort("guidance-session")
    @Transactional
    SessionView record(RecordSession command) {
        UUID learner = access.require(GuidanceAccess.mayRecord(learners.named(command.learnerId(), "/learnerId")));
        return idempotency.onceFor(learner, SessionView.class, () -> add(learner, command));
    }

    /** Links an enquiry to the ambition that it turned out to start from. */
    @Effort("guidance-session")
    @Transactional
    SessionView link(UUID id, LinkSession command, Precondition precondition) {
        access.require(GuidanceAccess.mayLink(sessions.keyOf(id).orElseThrow(access::absent)));
        GuidanceSession session = sessions.lock(id);
        List<GuidanceAction> actions = sessions.actionsOf(List.of(id));
        precondition.matches(session.view(actions));
        if (session.isLinked()) {
            throw Problem.of(GuidanceProblem.SESSION_ALREADY_LINKED);
        }
        session.link(ambitionOf(session.learner(), command.ambitionId()));
        sessions.flush();
        return session.view(actions);
    }

    private SessionView add(UUID learner, RecordSession command) {
        Optional<UUID> own = command.startsFromAnAmbition()
                ? ambitions.toStartFrom(learner).map(AmbitionFacts::id)
                : Optional.empty();
        AmbitionGate.check(command, own.isPresent())
                .addAll(GuidanceRules.check(command, clock.instant()))
                .orThrow();
        Caller caller = callers.get();
        Instant now = clock.instant();
        GuidanceSession session = GuidanceSession.recorded(
                UuidCreator.getTimeOrderedEpoch(),
                learner,
                command,
                startFrom(learner, command, own, caller),
                new GuidanceSession.Author(caller.subject(), caller.ukprn().orElseThrow(), now));
        sessions.persist(session);
        List<GuidanceAction> actions = new ArrayList<>();
        for (AgreeAction agreed : command.agreed()) {
            actions.add(GuidanceAction.agreed(
                    UuidCreator.getTimeOrderedEpoch(), session.id(), actions.size(), agreed, now));
        }
        actions.forEach(sessions::add);
        sessions.flush();
        if (!actions.isEmpty()) {
            changes.fire(new ActionPlanChanged(session.plan(actions)));
        }
        outbox.append(session.recordedEvent());
        return session.view(actions);
    }

    /** The ambition that it starts from: the one that is named, else the learner's own; null for a mere enquiry. */
    private UUID startFrom(UUID learner, RecordSession command, Optional<UUID> own, Caller adviser) {
        if (command.isFirstConversation()) {
            return ambitions
                    .proposeDontKnowYet(learner, adviser)
                    .orElseThrow(() -> Problem.at("/firstConversation", GateRule.NOT_THE_FIRST));
        }
        return command.ambitionId() == null ? own.orElse(null) : ambitionOf(learner, command.ambitionId());
    }

    /** One that is not this learner's, or was let go, is refused like one that does not exist. */
    private UUID ambitionOf(UUID learner, UUID ambition) {
        return Optional.ofNullable(ambition)
                .flatMap(named -> ambitions.open(learner, named))
                .map(AmbitionFacts::id)
                .orElseThrow(() -> Problem.at("/ambitionId", GateRule.NOT_AN_OPEN_AMBITION));
    }
}
