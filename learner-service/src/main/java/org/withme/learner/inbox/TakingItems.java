package org.withme.learner.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.withme.learner.inbox.InboxItems.Reader;
import org.withme.platform.effort.Effort;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** One of several looks after what is addressed to all of them. */
@ApplicationScoped
class TakingItems {

    private final InboxAccess inboxes;
    private final InboxItems items;
    private final Clock clock;

    TakingItems(InboxAccess inboxes, InboxItems items, Clock clock) {
        this.inboxes = inboxes;
        this.items = items;
        this.clock = clock;
    }

    @Effort("inbox")
    @Transactional
    void take(String id) {
        Reader reader = requireTakeable(id);
        if (!items.take(id, reader.subject(), clock.instant()).equals(reader.subject())) {
            throw Problem.of(InboxProblem.ITEM_TAKEN);
        }
    }

    @Effort("inbox")
    @Transactional
    void release(String id) {
        Reader reader = requireTakeable(id);
        items.release(id, reader.subject());
    }

    private Reader requireTakeable(String id) {
        Reader reader = inboxes.requireReader();
        items.ofRole(reader, id)
                .filter(InboxItem::isTakenHere)
                .orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
        return reader;
    }
}
