package org.withme.learner.message.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.withme.learner.message.choice.Choices;
import org.withme.learner.message.choice.ChosenWays;
import org.withme.learner.message.choice.MessageChoice;
import org.withme.learner.message.choice.WayClosing;
import org.withme.learner.message.way.Handover;
import org.withme.learner.message.way.OutgoingMessage;
import org.withme.learner.message.way.WayKind;

/** The transactions before and after a message is handed over, and those for what got lost on the way. */
@ApplicationScoped
class HandingMessagesOver {

    private static final String GIVEN_UP = "given-up";

    private final Messages messages;
    private final ToldItems told;
    private final Choices choices;
    private final ChosenWays chosen;
    private final MessageLinks links;
    private final DeliveryConfig config;
    private final DeliveryCounts counts;
    private final Clock clock;

    HandingMessagesOver(
            Messages messages,
            ToldItems told,
            Choices choices,
            ChosenWays chosen,
            MessageLinks links,
            DeliveryConfig config,
            DeliveryCounts counts,
            Clock clock) {
        this.messages = messages;
        this.told = told;
        this.choices = choices;
        this.chosen = chosen;
        this.links = links;
        this.config = config;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * What was found in the queue.
     *
     * @param message to be handed over; empty if it does not leave, or not now
     */
    record Found(Optional<OutgoingMessage> message) {}

    /** The next of the queue; claimed, and asked once more whether it may leave. Empty if nothing is due. */
    @Transactional
    Optional<Found> claim(WayKind way) {
        Instant now = clock.instant();
        return messages.next(way, now).map(message -> new Found(claim(message, now)));
    }

    private Optional<OutgoingMessage> claim(QueuedMessage message, Instant now) {
        Optional<MessageChoice> choice = choices.find(message.whose().subject());
        Optional<String> address = choice.flatMap(chose -> address(chose, message));
        if (address.isEmpty()) {
            end(message, MessageState.SUPPRESSED, null);
            told.takeBack(message.id());
            return Optional.empty();
        }
        if (message.purpose() == Purpose.WAITING && !choice.get().times().isWithinHours(now)) {
            messages.putOff(message.id(), choice.get().times().firstWithinHours(now), now);
            return Optional.empty();
        }
        messages.claim(message.id(), now);
        return address.map(to -> links.outgoing(message, to));
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
        if (handover instanceof Handover.Accepted) {
            end(message, MessageState.HANDED_OVER, null);
        } else if (handover instanceof Handover.Unknown) {
            end(message, MessageState.UNCERTAIN, null);
        } else if (handover instanceof Handover.Refused refused) {
            end(message, MessageState.REFUSED, refused.reason());
            told.takeBack(id);
            chosen.close(message.whose(), WayClosing.BOUNCED, message.queuedAt(), clock.instant());
        } else {
            tryAgain(message);
        }
    }

    private void tryAgain(QueuedMessage message) {
        Instant now = clock.instant();
        new Patience(config.giveUpAfter())
                .next(message.attempts(), message.queuedAt(), now)
                .ifPresentOrElse(
                        next -> messages.putOff(message.id(), next, now),
                        () -> end(message, MessageState.REFUSED, GIVEN_UP));
    }

    private void end(QueuedMessage message, MessageState state, String reason) {
        messages.end(message.id(), state, reason, clock.instant());
        counts.count(message.whose().way(), state);
    }

    /** What was being handed over when a process died, what nobody carries any more, and what is old. */
    @Transactional
    void tidy() {
        Instant now = clock.instant();
        messages.endLeases(now.minus(config.lease()), now).forEach(way -> counts.count(way, MessageState.UNCERTAIN));
        messages.giveUp(now.minus(config.giveUpAfter()), now).forEach(way -> counts.count(way, MessageState.REFUSED));
        messages.forget(now.minus(config.keep()));
    }
}
