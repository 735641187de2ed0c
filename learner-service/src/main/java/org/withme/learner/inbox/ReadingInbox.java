package org.withme.learner.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.withme.learner.inbox.InboxItem.Position;
import org.withme.learner.inbox.InboxItems.Reader;
import org.withme.learner.people.access.Aspects;
import org.withme.learner.people.college.Colleges;
import org.withme.learner.people.person.People;
import org.withme.platform.access.Access;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;

@ApplicationScoped
class ReadingInbox {

    private static final String FILTER = "inbox";

    private final InboxAccess readers;
    private final Inboxes inboxes;
    private final People people;
    private final Access access;
    private final Colleges colleges;
    private final Cursors cursors;

    ReadingInbox(
            InboxAccess readers, Inboxes inboxes, People people, Access access, Colleges colleges, Cursors cursors) {
        this.readers = readers;
        this.inboxes = inboxes;
        this.people = people;
        this.access = access;
        this.colleges = colleges;
        this.cursors = cursors;
    }

    /** Of a learner whom somebody else is told of, the log says that they were seen. */
    @Transactional
    Page<InboxItemView> read(String cursor, Integer asked) {
        Reader reader = readers.requireReader();
        people.seen(reader.caller());
        Position after = cursors.position(FILTER, cursor).map(Position::of).orElse(Position.FIRST);
        Limit limit = Limit.of(asked);
        Page<InboxItem> page =
                cursors.page(FILTER, limit, inboxes.page(reader, after, limit.plusOne()), item -> item.position()
                        .keys());
        access.recordRead(
                page.items().stream()
                        .map(InboxItem::about)
                        .filter(Objects::nonNull)
                        .map(InboxItem.About::learner)
                        .toList(),
                Aspects.PROFILE);
        InboxWords words = new InboxWords(colleges);
        return new Page<>(page.items().stream().map(words::view).toList(), page.next());
    }
}
