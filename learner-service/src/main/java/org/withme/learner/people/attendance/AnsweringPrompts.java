package org.withme.learner.people.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.withme.learner.people.attendance.QuietSpells.Ending;
import org.withme.learner.people.attendance.QuietSpells.Locked;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardRule;
import org.withme.platform.problem.Violations;

@ApplicationScoped
@Effort("gone-quiet")
class AnsweringPrompts {

    private final Access access;
    private final CurrentCaller callers;
    private final QuietSpells spells;
    private final AttendanceConfig config;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    AnsweringPrompts(
            Access access,
            CurrentCaller callers,
            QuietSpells spells,
            AttendanceConfig config,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.spells = spells;
        this.config = config;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The same answer twice is one. */
    @Transactional
    GoneQuietAnsweredView answer(UUID learner, AnswerGoneQuiet command) {
        access.require(AttendanceAccess.mayAnswerWhatWasHandedOn(learner, LocalDate.now(clock)));
        new Violations()
                .addIf(
                        command.answer() == null,
                        "/answer",
                        StandardRule.MISSING.remedied("Send SPOKEN_WITH, NOT_TODAY or CASE_SUPERVISOR."))
                .orThrow();
        return idempotency.onceFor(learner, GoneQuietAnsweredView.class, () -> answered(learner, command.answer()));
    }

    private GoneQuietAnsweredView answered(UUID learner, QuietAnswer answer) {
        Caller caller = callers.get();
        String ukprn = caller.ukprn().orElseThrow(access::absent);
        Locked spell = Optional.ofNullable(spells.lock(learner, ukprn))
                .filter(found ->
                        found.handedOn() || access.permits(AttendanceAccess.mayAnswer(learner, LocalDate.now(clock))))
                .orElseThrow(access::absent);
        if (spell.isOver()) {
            return asBefore(spell, answer);
        }
        return switch (answer) {
            case SPOKEN_WITH -> end(spell, SpellEnd.SPOKEN_WITH, null, caller);
            case NOT_TODAY -> putOff(spell, ukprn, caller);
            case CASE_SUPERVISOR -> handOn(spell, ukprn, caller);
        };
    }

    private static GoneQuietAnsweredView asBefore(Locked spell, QuietAnswer answer) {
        SpellEnd same = answer == QuietAnswer.SPOKEN_WITH ? SpellEnd.SPOKEN_WITH : SpellEnd.PUT_OFF;
        if (answer == QuietAnswer.CASE_SUPERVISOR || spell.how() != same) {
            throw Problem.of(QuietProblem.ALREADY_OVER);
        }
        return new GoneQuietAnsweredView(spell.id(), spell.how(), spell.until());
    }

    private GoneQuietAnsweredView putOff(Locked spell, String ukprn, Caller caller) {
        if (spell.handedOn()) {
            throw Problem.of(QuietProblem.HANDED_ON);
        }
        LocalDate until = LocalDate.now(clock).plusDays(Math.max(1, config.putOffDays()));
        spells.lookAgain(spell.origin(), ukprn, until);
        return end(spell, SpellEnd.PUT_OFF, until, caller);
    }

    private GoneQuietAnsweredView handOn(Locked spell, String ukprn, Caller caller) {
        if (!spell.handedOn()) {
            outbox.append(spells.handOn(spell, ukprn, caller.subject(), clock.instant()));
        }
        return new GoneQuietAnsweredView(spell.id(), SpellEnd.HANDED_ON, null);
    }

    private GoneQuietAnsweredView end(Locked spell, SpellEnd how, LocalDate until, Caller caller) {
        Instant now = clock.instant();
        LocalDate countedFrom = how == SpellEnd.SPOKEN_WITH ? LocalDate.now(clock) : null;
        spells.end(List.of(new Ending(spell.id(), how, until, countedFrom)), caller.subject(), now)
                .forEach(outbox::append);
        return new GoneQuietAnsweredView(spell.id(), how, until);
    }
}
