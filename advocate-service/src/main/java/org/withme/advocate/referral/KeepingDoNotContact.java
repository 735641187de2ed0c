package org.withme.advocate.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.events.Outbox;

/** V4: the learner alone says it and lifts it, at any moment and as often as they like. */
@ApplicationScoped
class KeepingDoNotContact {

    private final ReferralAccess access;
    private final ContactWishes wishes;
    private final DoNotContact doNotContact;
    private final Outbox outbox;
    private final Clock clock;

    KeepingDoNotContact(
            ReferralAccess access, ContactWishes wishes, DoNotContact doNotContact, Outbox outbox, Clock clock) {
        this.access = access;
        this.wishes = wishes;
        this.doNotContact = doNotContact;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    DoNotContactView read() {
        UUID learner = access.requireLearner();
        return view(wishes.of(learner));
    }

    @Transactional
    DoNotContactView set() {
        UUID learner = access.requireLearner();
        List<ContactWish> contact = wishes.lock(learner);
        List<DomainEvent> events = doNotContact.set(learner, contact, clock.instant());
        wishes.flush();
        outbox.append(events.toArray(DomainEvent[]::new));
        return view(contact);
    }

    @Transactional
    void lift() {
        UUID learner = access.requireLearner();
        List<ContactWish> standing =
                wishes.lock(learner).stream().filter(ContactWish::forbids).toList();
        standing.forEach(wish -> wish.lift(clock.instant()));
        wishes.flush();
        outbox.append(standing.stream().map(ContactWish::liftedEvent).toArray(DomainEvent[]::new));
    }

    private static DoNotContactView view(List<ContactWish> contact) {
        return contact.stream()
                .filter(wish -> wish.decidedAt() != null)
                .max(Comparator.comparing(ContactWish::forbids).thenComparing(ContactWish::decidedAt))
                .map(wish -> new DoNotContactView(wish.forbids(), wish.decidedAt()))
                .orElse(new DoNotContactView(false, null));
    }
}
