package org.withme.iag.ambition;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.grants.NamedLearners;
import org.withme.platform.http.Idempotency;
import org.withme.platform.http.Precondition;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;
import org.withme.platform.said.Said;

@ApplicationScoped
class DeclaringAmbitions {

    private final Access access;
    private final CurrentCaller callers;
    private final NamedLearners learners;
    private final Ambitions ambitions;
    private final WithheldAmbitions withheld;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Event<AmbitionChanged> changes;
    private final Clock clock;

    DeclaringAmbitions(
            Access access,
            CurrentCaller callers,
            NamedLearners learners,
            Ambitions ambitions,
            WithheldAmbitions withheld,
            Idempotency idempotency,
            Outbox outbox,
            Event<AmbitionChanged> changes,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.learners = learners;
        this.ambitions = ambitions;
        this.withheld = withheld;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.changes = changes;
        this.clock = clock;
    }

    /** By the learner, or by somebody on the team to whom the learner said it. */
    @Effort("ambition-said")
    @Transactional
    AmbitionView declare(DeclareAmbition command) {
        UUID learner = access.require(AmbitionAccess.mayDeclare(whose(command), today(), withheld::stands));
        return idempotency.onceFor(learner, AmbitionView.class, () -> add(learner, command));
    }

    /** Takes up what was proposed, whatever is said. */
    @Transactional
    AmbitionView revise(UUID id, ReviseAmbition change, Precondition precondition) {
        access.require(AmbitionAccess.mayChange(ambitions.learnerOf(id).orElseThrow(access::absent)));
        List<Ambition> open = ambitions.lockOpen(me());
        Ambition ambition = mine(id);
        precondition.matches(ambition.view());
        ambition.requireNotOver();
        Aim revised = ambition.aim().with(change);
        AmbitionRules.check(revised, change).orThrow();
        Instant now = clock.instant();
        boolean takenUp = ambition.isProposed();
        boolean another = ambition.revise(revised, now);
        if (another) {
            ambitions.add(revision(ambition, Roles.LEARNER, now));
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
            ambition.requireNotOver();
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
        Caller caller = callers.get();
        boolean byLearner = caller.is(learner);
        AmbitionRules.check(command, byLearner, today()).orThrow();
        List<Ambition> open = ambitions.lockOpen(learner);
        Instant now = clock.instant();
        Aim aim = Aim.of(command);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        String capacity = byLearner ? Roles.LEARNER : capacity(learner);
        Ambition ambition = byLearner
                ? Ambition.declared(id, learner, aim, now)
                : Ambition.said(id, learner, aim, Said.of(command.said()).heardBy(caller.subject(), capacity, now));
        if (Boolean.TRUE.equals(command.first())) {
            nameFirst(ambition, true, open, now);
        }
        ambitions.persistAndFlush(ambition);
        ambitions.add(revision(ambition, capacity, now));
        changes.fire(new AmbitionChanged(ambition.facts()));
        outbox.append(ambition.declaredEvent());
        return ambition.view();
    }

    private UUID whose(DeclareAmbition command) {
        boolean myself = command.learnerId() == null && callers.get().has(Roles.LEARNER);
        return myself ? me() : learners.named(command.learnerId(), "/learnerId");
    }

    private String capacity(UUID learner) {
        return access.permits(AmbitionAccess.mayAdvise(learner, today())) ? Roles.ADVISER : Roles.MENTOR;
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

    private AmbitionRevision revision(Ambition ambition, String capacity, Instant now) {
        return new AmbitionRevision(
                UuidCreator.getTimeOrderedEpoch(),
                ambition.id(),
                ambition.revision(),
                ambition.aim(),
                new AmbitionRevision.Author(callers.get().subject(), capacity, now));
    }

    private Ambition mine(UUID id) {
        return ambitions.ofLearner(me(), id).orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
    }

    private UUID me() {
        Caller caller = callers.get();
        return caller.learnerId().orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
