package org.withme.learner.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.withme.learner.people.waiting.WaitingKind;

/**
 * How one kind of item comes and goes with the events of the learner's stream.
 *
 * @param thing what tells things apart
 * @param part what tells apart the parts that wait together in one item; the same where there is one
 * @param steps which event does what to it
 */
record ItemTemplate(
        WaitingKind kind, Function<EventFacts, UUID> thing, Function<EventFacts, UUID> part, List<Step> steps) {

    private static final Predicate<EventFacts> ALWAYS = facts -> true;

    /** What an event does to an item. */
    enum Effect {
        /** It waits from now on. */
        BEGINS,
        /** It may be asked for from now on. */
        BECOMES_POSSIBLE,
        /** It is done. */
        IS_DONE,
        /** It waits, if it was ever possible: it is asked for, or what was done is taken back. */
        WAITS_AGAIN,
        /** The subject of the event looks after it. */
        IS_TAKEN,
        /** Nobody looks after it any more. */
        IS_RELEASED,
        /** It is over, and whatever was known of it is forgotten. */
        IS_OVER
    }

    record Step(String type, Predicate<EventFacts> where, Effect effect) {}

    static ItemTemplate of(WaitingKind kind, Function<EventFacts, UUID> thing) {
        return of(kind, thing, thing);
    }

    static ItemTemplate of(WaitingKind kind, Function<EventFacts, UUID> thing, Function<EventFacts, UUID> part) {
        return new ItemTemplate(kind, thing, part, List.of());
    }

    ItemTemplate begins(String... types) {
        return with(Effect.BEGINS, types);
    }

    ItemTemplate beginsWhere(String type, Predicate<EventFacts> where) {
        return with(new Step(type, where, Effect.BEGINS));
    }

    ItemTemplate becomesPossible(String... types) {
        return with(Effect.BECOMES_POSSIBLE, types);
    }

    ItemTemplate isDone(String... types) {
        return with(Effect.IS_DONE, types);
    }

    ItemTemplate isDoneWhere(String type, Predicate<EventFacts> where) {
        return with(new Step(type, where, Effect.IS_DONE));
    }

    ItemTemplate waitsAgain(String... types) {
        return with(Effect.WAITS_AGAIN, types);
    }

    ItemTemplate waitsAgainWhere(String type, Predicate<EventFacts> where) {
        return with(new Step(type, where, Effect.WAITS_AGAIN));
    }

    ItemTemplate isTaken(String... types) {
        return with(Effect.IS_TAKEN, types);
    }

    ItemTemplate isReleased(String... types) {
        return with(Effect.IS_RELEASED, types);
    }

    ItemTemplate isOver(String... types) {
        return with(Effect.IS_OVER, types);
    }

    Set<String> types() {
        return steps.stream().map(Step::type).collect(Collectors.toSet());
    }

    /** What an event of the type does to it, in the order of the steps. */
    Stream<Effect> effects(String type, EventFacts facts) {
        return steps.stream()
                .filter(step -> step.type().equals(type) && step.where().test(facts))
                .map(Step::effect);
    }

    private ItemTemplate with(Effect effect, String... types) {
        return with(Stream.of(types).map(type -> new Step(type, ALWAYS, effect)).toArray(Step[]::new));
    }

    private ItemTemplate with(Step... more) {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(List.of(more));
        return new ItemTemplate(kind, thing, part, List.copyOf(all));
    }
}
