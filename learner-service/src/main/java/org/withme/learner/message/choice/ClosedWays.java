package org.withme.learner.message.choice;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.withme.learner.people.waiting.Waiting;
import org.withme.learner.people.waiting.WaitingKind;
import org.withme.learner.people.waiting.WaitingThing;
import org.withme.platform.identity.Caller;

/** Ways by which nothing comes until their owner chooses anew: a carrier refused the address, or the college has another one. */
@Singleton
class ClosedWays implements Waiting {

    private final Choices choices;

    ClosedWays(Choices choices) {
        this.choices = choices;
    }

    @Override
    public List<WaitingThing> waitingFor(Caller caller) {
        if (!choices.hasWays(caller.subject())) {
            return List.of();
        }
        MessageChoice choice = choices.of(caller);
        if (choice.times().often() == Often.NEVER) {
            return List.of();
        }
        return choice.ways().values().stream()
                .sorted(Comparator.comparing(ChosenWay::kind))
                .flatMap(way -> thing(way, choice.state(way.kind())).stream())
                .toList();
    }

    private static Optional<WaitingThing> thing(ChosenWay way, WayState state) {
        String kind = way.kind().name().toLowerCase(Locale.ROOT);
        return switch (state) {
            case BOUNCED -> Optional.of(waits(kind, way.closedAt()));
            case NEW_ADDRESS -> Optional.of(waits("new-" + kind, way.openedAt()));
            default -> Optional.empty();
        };
    }

    private static WaitingThing waits(String thing, Instant since) {
        return new WaitingThing(
                WaitingKind.MESSAGES_RETURNED, thing, null, null, 1, since, null, "/v1/me/message-choices");
    }
}
