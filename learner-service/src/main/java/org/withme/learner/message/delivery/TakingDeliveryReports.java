package org.withme.learner.message.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.withme.learner.message.choice.ChosenWays;
import org.withme.learner.message.way.DeliveryReports;

@ApplicationScoped
class TakingDeliveryReports implements DeliveryReports {

    private final Messages messages;
    private final ToldItems told;
    private final ChosenWays chosen;
    private final DeliveryCounts counts;
    private final Clock clock;

    TakingDeliveryReports(Messages messages, ToldItems told, ChosenWays chosen, DeliveryCounts counts, Clock clock) {
        this.messages = messages;
        this.told = told;
        this.chosen = chosen;
        this.counts = counts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void delivered(UUID message) {
        note(message, MessageState.DELIVERED);
    }

    @Override
    @Transactional
    public void bounced(UUID message, boolean permanent) {
        if (permanent) {
            note(message, MessageState.BOUNCED);
        }
    }

    @Override
    @Transactional
    public void complained(UUID message) {
        messages.find(message).ifPresentOrElse(this::unsubscribe, counts::countStranger);
    }

    /** As by its link, once: what is read twice does not close what was chosen anew in between. */
    private void unsubscribe(QueuedMessage message) {
        Instant now = clock.instant();
        messages.follow(message.id(), message.whose().way(), now)
                .ifPresent(known -> chosen.unsubscribe(known.whose(), known.leftAt(), now));
    }

    /** A carrier says things twice, or in any order: that it came back stands. */
    private void note(UUID id, MessageState state) {
        if (messages.find(id).isEmpty()) {
            counts.countStranger();
            return;
        }
        messages.report(id, state, clock.instant()).ifPresent(message -> {
            counts.count(message.whose().way(), state);
            if (state == MessageState.BOUNCED) {
                told.takeBack(message.id());
                chosen.bounce(message.whose(), message.queuedAt(), clock.instant());
            }
        });
    }
}
