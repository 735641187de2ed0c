package org.withme.iag.ambition;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.withme.platform.access.Access;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.http.Precondition;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

@ApplicationScoped
class DeclaringAmbitions {

    private final Access access;
    private final CurrentCaller callers;
    private final Ambitions ambitions;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Event<AmbitionChanged> changes;
    private final Clock clock;

    DeclaringAmbitions(
            Access access,
            CurrentCaller callers,
            Ambitions ambitions,
            Idempotency idempotency,
            Outbox outbox,
            Event<AmbitionChanged> changes,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.ambitions = ambitions;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    AmbitionView declare(DeclareAmbition command) {
        access.require(AmbitionAccess.mayChange(me()));
        return idempotency.onceFor(me(), AmbitionView.class, () -> add(me(), command));
    }

    /** Takes up what was proposed, whatever is said. */
    @Transactional
    AmbitionView revise(UUID id, ReviseAmbition change, Precondition precondition) {
        access.require(AmbitionAccess.mayChange(ambitions.learnerOf(id).orElseThrow(access::absent)));
        List<Ambition> open = ambitions.lockOpen(me());
        Ambition ambition = mine(id);
        precondition.matches(ambition.view());
        refuseIfLetGo(ambition);
        Aim revised = ambition.aim().with(change);
        AmbitionRules.check(revised, change).orThrow();
        Instant now = clock.instant();
        boolean takenUp = ambition.isProposed();
        boolean another = ambition.revise(revised, now);
        if (another) {
            ambitions.add(revision(ambition, now));
        }
        if (change.first().mentioned()) {
            another |= nameFirst(ambition, change.first().value(), open, now);
        }
        if (another) {
            ambitions.flush();
            changes.fire(new AmbitionChanged(ambition.facts()));
            outbox.append(takenUp ? ambition.declaredEvent() : ambition.revisedEvent());
        }
        return ambition.view();
    }

    @Transactional
    AmbitionView letGo(UUID id, LetGo command) {
        access.require(AmbitionAccess.mayChange(ambitions.learnerOf(id).orElseThrow(access::absent)));
        return idempotency.onceFor(me(), AmbitionView.class, () -> {
            ambitions.lockOpen(me());
            Ambition ambition = mine(id);
            AmbitionRules.check(command).orThrow();
            refuseIfLetGo(ambition);
            boolean wasSaid = !ambition.isProposed();
            ambition.letGo(command.reflection(), clock.instant());
            ambitions.flush();
            if (wasSaid) {
                changes.fire(new AmbitionChanged(ambition.facts()));
                outbox.append(ambition.letGoEvent());
            }
            return ambition.view();
        });
    }

    private AmbitionView add(UUID learner, DeclareAmbition command) {
        Aim aim = Aim.of(command);
        AmbitionRules.check(aim).orThrow();
        List<Ambition> open = ambitions.lockOpen(learner);
        Instant now = clock.instant();
        Ambition ambition = Ambition.declared(UuidCreator.getTimeOrderedEpoch(), learner, aim, now);
        if (Boolean.TRUE.equals(command.first())) {
            nameFirst(ambition, true, open, now);
        }
        ambitions.persistAndFlush(ambition);
        ambitions.add(revision(ambition, now));
        changes.fire(new AmbitionChanged(ambition.facts()));
        outbox.append(ambition.declaredEvent());
        return ambition.view();
    }

    /** The one that came first makes room before the new one comes: there are never two. */
    private boolean nameFirst(Ambition ambition, boolean whether, List<Ambition> open, Instant now) {
        if (whether) {
            open.stream()
                    .filter(other -> other.isFirst() && !other.id().equals(ambition.id()))
                    .forEach(other -> {
                        other.comesFirst(false, now);
                        ambitions.flush();
                        changes.fire(new AmbitionChanged(other.facts()));
                    });
        }
        return ambition.comesFirst(whether, now);
    }

    private AmbitionRevision revision(Ambition ambition, Instant now) {
        return new AmbitionRevision(
                UuidCreator.getTimeOrderedEpoch(),
                ambition.id(),
                ambition.revision(),
                ambition.aim(),
                new AmbitionRevision.Author(callers.get().subject(), Roles.LEARNER, now));
    }

    private Ambition mine(UUID id) {
        return ambitions.ofLearner(me(), id).orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
    }

    private UUID me() {
        Caller caller = callers.get();
        return caller.learnerId().orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
    }

    private static void refuseIfLetGo(Ambition ambition) {
        if (ambition.isLetGo()) {
            throw Problem.of(AmbitionProblem.AMBITION_LET_GO);
        }
    }
}
