package org.withme.learner.message.delivery;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.withme.learner.inbox.Inboxes;
import org.withme.learner.inbox.Inboxes.Waits;
import org.withme.learner.message.choice.Choices;
import org.withme.learner.message.choice.ChosenWays;
import org.withme.learner.message.choice.ChosenWays.Whose;
import org.withme.learner.message.choice.DueChoices;
import org.withme.learner.message.choice.MessageChoice;
import org.withme.learner.message.choice.Ways;
import org.withme.learner.message.way.Purpose;
import org.withme.learner.people.person.People;
import org.withme.learner.people.person.Person;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;

/** Queues messages for whoever is due: one for all that waits and was not told by that way, or none. */
@ApplicationScoped
class WritingMessages {

    /** So many are looked up together. */
    static final int AT_ONCE = 100;

    static final int CHANGES_AT_ONCE = 500;

    private final DueChoices due;
    private final Choices choices;
    private final ChosenWays chosen;
    private final Ways ways;
    private final Inboxes inboxes;
    private final People people;
    private final CurrentCaller callers;
    private final Messages messages;
    private final ToldItems told;
    private final DeliveryConfig config;
    private final Clock clock;

    WritingMessages(
            DueChoices due,
            Choices choices,
            ChosenWays chosen,
            Ways ways,
            Inboxes inboxes,
            People people,
            CurrentCaller callers,
            Messages messages,
            ToldItems told,
            DeliveryConfig config,
            Clock clock) {
        this.due = due;
        this.choices = choices;
        this.chosen = chosen;
        this.ways = ways;
        this.inboxes = inboxes;
        this.people = people;
        this.callers = callers;
        this.messages = messages;
        this.told = told;
        this.config = config;
        this.clock = clock;
    }

    /** Whoever wants to hear at once is due soon, if more waits for them; how many changes were looked at. */
    @Transactional
    int wake() {
        return due.wake(clock.instant().plus(config.gather()), CHANGES_AT_ONCE);
    }

    @Transactional
    List<String> due() {
        return due.due(clock.instant(), AT_ONCE);
    }

    /** Nothing happens if another instance is doing it. */
    @Transactional
    void write(String subject) {
        Instant now = clock.instant();
        due.take(subject, now).flatMap(choices::find).ifPresent(choice -> {
            if (choice.times().isWithinHours(now)) {
                tell(choice, now);
                due.putOff(subject, choice.times().nextDigestAfter(now).orElseGet(() -> now.plus(config.lookAgain())));
            } else {
                due.putOff(subject, choice.times().firstWithinHours(now));
            }
        });
    }

    /** What could not be looked at is looked at later, so that it holds up nobody. */
    @Transactional
    void putOff(String subject) {
        due.putOff(subject, clock.instant().plus(config.lookAgain()));
    }

    /** Links to own addresses; how many. */
    @Transactional
    int askForConfirmation() {
        List<Whose> toAsk = chosen.toAsk(ways.carried(), AT_ONCE);
        Instant now = clock.instant();
        toAsk.forEach(whose -> choices.find(whose.subject()).ifPresent(choice -> ask(whose, choice, now)));
        return toAsk.size();
    }

    private void ask(Whose whose, MessageChoice choice, Instant now) {
        Instant from = choice.times().firstWithinHours(now);
        messages.queue(
                new QueuedMessage(chosen.ask(whose), whose, Purpose.CONFIRMATION, 0, now, from, null), choice.ukprn());
    }

    private void tell(MessageChoice choice, Instant now) {
        List<Whose> open = ways.carried().stream()
                .filter(kind -> choice.openAddress(kind).isPresent())
                .map(kind -> new Whose(choice.subject(), kind))
                .toList();
        if (open.isEmpty()) {
            return;
        }
        Caller person = person(choice, now);
        List<Waits> waiting = callers.as(person, () -> inboxes.of(person));
        open.forEach(whose -> tell(whose, choice, waiting, now));
    }

    private void tell(Whose whose, MessageChoice choice, List<Waits> waiting, Instant now) {
        List<Waits> untold = told.untold(choice, whose.way(), waiting);
        if (!untold.isEmpty()) {
            UUID message = messages.waiting(whose).orElseGet(() -> {
                UUID id = UuidCreator.getTimeOrderedEpoch();
                messages.queue(new QueuedMessage(id, whose, Purpose.WAITING, 0, now, now, null), choice.ukprn());
                return id;
            });
            told.tell(message, choice.person(), whose.way(), untold, now);
        }
        if (waiting.size() < Inboxes.MOST) {
            told.forget(choice, whose.way(), waiting, now.minus(config.keep()));
        }
    }

    /** A learner by their account; staff in the roles in which they were last seen, unless that is long ago. */
    private Caller person(MessageChoice choice, Instant now) {
        Optional<Person> staff = people.find(choice.subject())
                .filter(known -> people.wasSeenSince(known.subject(), now.minus(config.staffSeenWithin())));
        Set<String> roles = new HashSet<>(staff.map(Person::roles).orElse(Set.of()));
        if (choice.learner() != null) {
            roles.add(Roles.LEARNER);
        }
        return new Caller(
                choice.subject(), "", roles, staff.map(Person::ukprn), Optional.ofNullable(choice.learner()), "");
    }
}
