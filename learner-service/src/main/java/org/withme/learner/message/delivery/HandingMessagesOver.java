package org.withme.learner.message.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.learner.message.choice.Choices;
import org.withme.learner.message.choice.ChosenWays;
import org.withme.learner.message.choice.MessageChoice;
import org.withme.learner.message.way.Handover;
import org.withme.learner.message.way.OutgoingMessage;
import org.withme.learner.message.way.Purpose;
import org.withme.learner.message.way.WayKind;

/** The transactions before and after a message is handed over, and those for what got lost on the way. */
@ApplicationScoped
class HandingMessagesOver {

    private final Messages messages;
    private final ToldItems told;
    private final Choices choices;
    private final ChosenWays chosen;
    private final MessageLinks links;
    private final HeardDoNotContact doNotContact;
    private final DeliveryConfig config;
    private final DeliveryCounts counts;
    private final Clock clock;

    HandingMessagesOver(
            Messages messages,
            ToldItems told,
            Choices choices,
            ChosenWays chosen,
            MessageLinks links,
            HeardDoNotContact doNotContact,
            DeliveryConfig config,
            DeliveryCounts counts,
            Clock clock) {
        this.messages = messages;
        this.told = told;
        this.choices = choices;
        this.chosen = chosen;
        this.links = links;
        this.doNotContact = doNotContact;
        this.config = config;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * What was found in the queue.
     *
     * @param leaving what is to be handed over; null if it does not leave, or not now
     */
    record Found(@Nullable OutgoingMessage leaving) {}

    /** The next of the queue; claimed, and asked once more whether it may leave. Empty if nothing is due. */
    @Transactional
    Optional<Found> claim(WayKind way) {
        if (!doNotContact.isHeard()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return messages.next(way, now.minus(config.giveUpAfter()), now).map(message -> new Found(claim(message, now)));
    }

    private @Nullable OutgoingMessage claim(QueuedMessage message, Instant now) {
        MessageChoice choice = choices.find(message.whose().subject()).orElse(null);
        String to = choice == null ? null : address(choice, message).orElse(null);
        if (to == null) {
            endUnsent(message, MessageState.SUPPRESSED, now);
            return null;
        }
        if (!choice.times().isWithinHours(now)) {
            messages.waitUntil(message.id(), choice.times().firstWithinHours(now), now);
            return null;
        }
        messages.claim(message.id(), now);
        return links.outgoing(message, to);
    }

    private static Optional<String> address(MessageChoice choice, QueuedMessage message) {
        WayKind way = message.whose().way();
        return message.purpose() == Purpose.WAITING
                ? choice.openAddress(way)
                : choice.addressToConfirm(way, message.id());
    }

    @Transactional
    void settle(UUID id, Handover handover) {
        QueuedMessage message = messages.find(id).orElseThrow();
        Instant now = clock.instant();
        if (handover instanceof Handover.Accepted) {
            end(message, MessageState.HANDED_OVER, now);
        } else if (handover instanceof Handover.Unknown) {
            end(message, MessageState.UNCERTAIN, now);
        } else if (handover instanceof Handover.Refused) {
            endUnsent(message, MessageState.REFUSED, now);
            chosen.bounce(message.whose(), message.queuedAt(), now);
        } else {
            tryAgain(message, now);
        }
    }

    private void tryAgain(QueuedMessage message, Instant now) {
        new RetryPauses(config.giveUpAfter())
                .next(message.attempts(), message.leavesFrom(), now)
                .ifPresentOrElse(
                        next -> messages.putOff(message.id(), next, now),
                        () -> endUnsent(message, MessageState.REFUSED, now));
    }

    private void endUnsent(QueuedMessage message, MessageState state, Instant now) {
        end(message, state, now);
        tellAgain(message);
    }

    /** By another message, since this one certainly did not leave. */
    private void tellAgain(QueuedMessage message) {
        told.takeBack(message.id());
        if (message.purpose() == Purpose.CONFIRMATION) {
            chosen.askAgain(message.whose(), message.id());
        }
    }

    private void end(QueuedMessage message, MessageState state, Instant now) {
        messages.end(message.id(), state, now);
        counts.count(message.whose().way(), state);
    }

    /** What was being handed over when a process died, what nobody carries any more, and what is old. */
    @Transactional
    void tidy() {
        Instant now = clock.instant();
        messages.endLeases(now.minus(config.lease()), now)
                .forEach(message -> counts.count(message.whose().way(), MessageState.UNCERTAIN));
        messages.giveUp(now.minus(config.giveUpAfter()), now).forEach(message -> {
            counts.count(message.whose().way(), MessageState.REFUSED);
            tellAgain(message);
        });
        messages.forget(now.minus(config.keep()));
    }
}
