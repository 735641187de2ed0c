package org.withme.iag.followup;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.withme.iag.ambition.LearnersAmbitions;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.events.EventHandler;
import org.withme.platform.events.Outbox;
import org.withme.platform.events.ReceivedEvent;
import org.withme.platform.grants.Merges;

/** What other services tell, and what it means for contacts that are due (I10), also about the next steps after a result. */
@ApplicationScoped
class FollowUpReactions implements EventHandler {

    private final FollowUps followUps;
    private final LearnersAmbitions ambitions;
    private final Merges merges;
    private final DoNotContact doNotContact;
    private final FollowUpConfig days;
    private final Outbox outbox;
    private final Clock clock;
    private final Map<String, Consumer<ReceivedEvent>> reactions = Map.of(
            "learner.withdrew.v1", event -> due(event, Reason.WITHDRAWAL, college(event)),
            "learner.withdrawal-corrected.v1", event -> notDue(event, Reason.WITHDRAWAL),
            "learner.completed.v1", event -> due(event, Reason.COMPLETION, college(event)),
            "learner.break-started.v1", event -> due(event, Reason.BREAK, college(event)),
            "learner.break-ended.v1", event -> notDue(event, Reason.BREAK),
            "assessment.result-published.v1", this::resultPublished,
            "advocacy.learner-returned.v1", event -> due(event, Reason.RETURN, null),
            "advocacy.do-not-contact-set.v1", event -> doNotContactSet(event.stream()),
            "advocacy.do-not-contact-lifted.v1", event -> doNotContactLifted(event.stream()));

    FollowUpReactions(
            FollowUps followUps,
            LearnersAmbitions ambitions,
            Merges merges,
            DoNotContact doNotContact,
            FollowUpConfig days,
            Outbox outbox,
            Clock clock) {
        this.followUps = followUps;
        this.ambitions = ambitions;
        this.merges = merges;
        this.doNotContact = doNotContact;
        this.days = days;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "follow-ups";
    }

    @Override
    public boolean handles(String type) {
        return reactions.containsKey(type);
    }

    @Override
    public void handle(ReceivedEvent event) {
        reactions.get(event.type()).accept(event);
    }

    /** Nobody hears of it while the learner asked not to be contacted. */
    private void due(ReceivedEvent event, Reason reason, String ukprn) {
        LocalDate dueOn = LocalDate.ofInstant(event.time(), ZoneOffset.UTC).plusDays(days.after(reason));
        Optional<FollowUp> opened = followUps.open(
                UuidCreator.getTimeOrderedEpoch(),
                event.stream(),
                ukprn,
                new FollowUps.Cause(reason, event.id(), dueOn, clock.instant()));
        if (opened.isPresent() && !doNotContact.stands(event.stream())) {
            announce(List.of(opened.get()));
        }
    }

    /** Next steps lead somewhere: without an ambition a result is no reason to ask. */
    private void resultPublished(ReceivedEvent event) {
        if (ambitions.hasOpen(merges.survivorOf(event.stream()))) {
            due(event, Reason.RESULT, college(event));
        }
    }

    /** The withdrawal did not happen after all, or the college sees the learner again, in whichever aim the break ended. */
    private void notDue(ReceivedEvent event, Reason reason) {
        List<FollowUp> due = followUps.lockDue(event.stream(), college(event), reason);
        due.forEach(followUp -> followUp.cancel(clock.instant()));
        outbox.append(due.stream()
                .filter(FollowUp::isAnnounced)
                .map(FollowUp::cancelledEvent)
                .toArray(DomainEvent[]::new));
    }

    private void doNotContactSet(UUID stream) {
        doNotContact.say(stream, true);
    }

    /** Said under each id that the learner has had: with the last one, all that was held back is told. */
    private void doNotContactLifted(UUID stream) {
        doNotContact.say(stream, false);
        if (!doNotContact.stands(stream)) {
            announce(followUps.lockUnannounced(merges.survivorOf(stream)));
        }
    }

    private void announce(List<FollowUp> due) {
        due.forEach(FollowUp::announce);
        outbox.append(due.stream().map(FollowUp::dueEvent).toArray(DomainEvent[]::new));
    }

    /** An event without its college cannot be followed up by anybody: it is parked until somebody repairs it. */
    private static String college(ReceivedEvent event) {
        String ukprn = event.data().path("ukprn").asText();
        if (ukprn.isEmpty()) {
            throw new IllegalArgumentException(event.type() + " names no college");
        }
        return ukprn;
    }
}
