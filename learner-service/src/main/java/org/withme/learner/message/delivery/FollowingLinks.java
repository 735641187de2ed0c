package org.withme.learner.message.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.withme.learner.message.choice.ChosenWays;
import org.withme.learner.message.delivery.MessageLinks.Deed;

/** Whoever has the message may do what its links are for; to everybody else every link answers the same. */
@ApplicationScoped
class FollowingLinks {

    private static final Duration GOOD_FOR = Duration.ofDays(7);

    private final MessageLinks links;
    private final Messages messages;
    private final ChosenWays chosen;
    private final Clock clock;

    FollowingLinks(MessageLinks links, Messages messages, ChosenWays chosen, Clock clock) {
        this.links = links;
        this.messages = messages;
        this.chosen = chosen;
        this.clock = clock;
    }

    /** Once: whoever chose anew since is not unsubscribed by the same link again, and nobody by who has an earlier address of theirs. */
    @Transactional
    void unsubscribe(String token) {
        Instant now = clock.instant();
        links.read(token, Deed.UNSUBSCRIBE)
                .flatMap(named -> messages.follow(named.message(), named.way(), now))
                .ifPresent(message -> chosen.unsubscribe(message.whose(), message.leftAt(), now));
    }

    /** As long as the address is still to be confirmed, and a week at most. */
    @Transactional
    void confirm(String token) {
        Instant now = clock.instant();
        links.read(token, Deed.CONFIRM)
                .flatMap(named -> messages.find(named.message()))
                .filter(message -> message.queuedAt().plus(GOOD_FOR).isAfter(now))
                .ifPresent(message -> chosen.confirm(message.whose(), message.id(), now));
    }
}
