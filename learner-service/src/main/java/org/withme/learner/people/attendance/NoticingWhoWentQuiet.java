package org.withme.learner.people.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.withme.learner.people.attendance.QuietSpells.Ending;
import org.withme.learner.people.attendance.Standings.Due;
import org.withme.learner.people.waiting.WaitingChanges;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.events.Outbox;

/** The transactions of {@link LookingAtRegisters}. */
@ApplicationScoped
class NoticingWhoWentQuiet {

    private static final int AT_ONCE = 200;

    private final Standings standings;
    private final QuietSpells spells;
    private final AttendanceConfig config;
    private final WaitingChanges changes;
    private final Outbox outbox;
    private final Clock clock;

    NoticingWhoWentQuiet(
            Standings standings,
            QuietSpells spells,
            AttendanceConfig config,
            WaitingChanges changes,
            Outbox outbox,
            Clock clock) {
        this.standings = standings;
        this.spells = spells;
        this.config = config;
        this.changes = changes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Some of those of whom there are new marks, or who were put off until today; how many. */
    @Transactional
    int some() {
        LocalDate today = LocalDate.now(clock);
        Set<Due> due = standings.take(today, AT_ONCE);
        if (!due.isEmpty()) {
            note(standings.of(due, today), today, clock.instant());
        }
        return due.size();
    }

    /** Some of those who are not there any more; how many. */
    @Transactional
    int thoseWhoLeft() {
        LocalDate today = LocalDate.now(clock);
        List<UUID> left = spells.ofThoseWhoLeft(today, AT_ONCE);
        tell(spells.end(
                left.stream()
                        .map(id -> new Ending(id, SpellEnd.NO_LONGER_ENROLLED, null, today))
                        .toList(),
                null,
                clock.instant()));
        return left.size();
    }

    private void note(List<Standing> learners, LocalDate today, Instant now) {
        QuietRules rules = new QuietRules(config, today);
        Map<Standing, Figures> beginning = new LinkedHashMap<>();
        Map<UUID, Figures> goingOn = new HashMap<>();
        List<Ending> endings = new ArrayList<>();
        for (Standing learner : learners) {
            rules.begins(learner).ifPresent(why -> beginning.put(learner, why));
            rules.ends(learner)
                    .ifPresentOrElse(
                            how -> endings.add(
                                    new Ending(learner.open().id(), how, null, rules.countedFrom(learner, how))),
                            () -> rules.goesOnWith(learner)
                                    .ifPresent(why -> goingOn.put(learner.open().id(), why)));
        }
        spells.refresh(goingOn);
        List<DomainEvent> events = new ArrayList<>(spells.end(endings, null, now));
        events.addAll(spells.begin(beginning, now));
        changes.noteAll(beginning.keySet().stream().map(Standing::origin).toList());
        tell(events);
    }

    private void tell(List<? extends DomainEvent> events) {
        outbox.append(events.toArray(DomainEvent[]::new));
    }
}
