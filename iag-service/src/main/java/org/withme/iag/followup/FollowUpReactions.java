package org.withme.iag.followup;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
    private final FollowUpCauses causes;
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
            FollowUpCauses causes,
            LearnersAmbitions ambitions,
            Merges merges,
            DoNotContact doNotContact,
            FollowUpConfig days,
            Outbox outbox,
            Clock clock) {
        this.followUps = followUps;
        this.causes = causes;
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

    /**
     * A second reason joins the contact that is open: one conversation. Nobody hears of it while the learner asked not to be
     * contacted.
     */
    private void due(ReceivedEvent event, Reason reason, String ukprn) {
        if (causes.isKnown(event.id())) {
            return;
        }
        LocalDate dueOn = LocalDate.ofInstant(event.time(), ZoneOffset.UTC).plusDays(days.after(reason));
        FollowUps.Cause cause = new FollowUps.Cause(reason, event.id(), dueOn, clock.instant());
        Optional<FollowUp> open = followUps.lockOpen(event.stream(), ukprn);
        if (open.isEmpty()) {
            Optional<FollowUp> opened = followUps.open(UuidCreator.getTimeOrderedEpoch(), event.stream(), ukprn, cause);
            if (opened.isPresent()) {
                causes.add(opened.get().id(), cause);
                if (!doNotContact.stands(event.stream())) {
                    announce(List.of(opened.get()));
                }
                return;
            }
            open = followUps.lockOpen(event.stream(), ukprn);
        }
        FollowUp joined = open.orElseThrow();
        joined.dueAtLatestOn(dueOn);
        causes.add(joined.id(), cause);
    }

    /** Next steps lead somewhere: without an ambition a result is no reason to ask. */
    private void resultPublished(ReceivedEvent event) {
        if (ambitions.hasOpen(merges.survivorOf(event.stream()))) {
            due(event, Reason.RESULT, college(event));
        }
    }

    /**
     * The withdrawal did not happen after all, or the college sees the learner again, in whichever aim the break ended. A
     * contact that has other reasons is due for them.
     */
    private void notDue(ReceivedEvent event, Reason reason) {
        List<DomainEvent> events = new ArrayList<>();
        for (FollowUp followUp : followUps.lockDue(event.stream(), college(event))) {
            List<FollowUpCause> all = causes.of(List.of(followUp.id()));
            boolean rested = all.stream().anyMatch(cause -> cause.stands() && cause.reason() == reason);
            all.stream().filter(cause -> cause.reason() == reason).forEach(FollowUpCause::lapse);
            Optional<FollowUpCause> left =
                    all.stream().filter(FollowUpCause::stands).findFirst();
            left.map(FollowUpCause::reason).ifPresent(followUp::restOn);
            if (rested && left.isEmpty()) {
                followUp.cancel(clock.instant());
                if (followUp.isAnnounced()) {
                    events.add(followUp.cancelledEvent());
                }
            }
        }
        outbox.append(events.toArray(DomainEvent[]::new));
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

    private static String college(ReceivedEvent event) {
        return event.as(AtCollege.class).ukprn();
    }

    /** An event without its college cannot be followed up by anybody: it is parked until somebody repairs it. */
    private record AtCollege(String ukprn) {

        private AtCollege {
            if (ukprn == null || ukprn.isEmpty()) {
                throw new IllegalArgumentException("It names no college");
            }
        }
    }
}
