package org.withme.learner.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.withme.learner.inbox.InboxItem.Position;
import org.withme.learner.inbox.InboxItems.Reader;
import org.withme.learner.people.access.Aspects;
import org.withme.learner.people.college.Colleges;
import org.withme.learner.people.waiting.Waiting;
import org.withme.platform.access.Access;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;

@ApplicationScoped
class ReadingInbox {

    private static final String FILTER = "inbox";

    private final InboxAccess inboxes;
    private final Access access;
    private final InboxItems items;
    private final Instance<Waiting> features;
    private final Colleges colleges;
    private final Cursors cursors;
    private final CurrentCaller callers;

    ReadingInbox(
            InboxAccess inboxes,
            Access access,
            InboxItems items,
            @Any Instance<Waiting> features,
            Colleges colleges,
            Cursors cursors,
            CurrentCaller callers) {
        this.inboxes = inboxes;
        this.access = access;
        this.items = items;
        this.features = features;
        this.colleges = colleges;
        this.cursors = cursors;
        this.callers = callers;
    }

    /** Of a learner whom somebody else is told of, the log says that they were seen. */
    @Transactional
    Page<InboxItemView> read(String cursor, Integer asked) {
        Reader reader = inboxes.requireReader();
        Position after = cursors.position(FILTER, cursor).map(Position::of).orElse(Position.FIRST);
        Limit limit = Limit.of(asked);
        List<InboxItem> rows = Stream.of(
                        items.ofLearner(reader, after, limit.plusOne()),
                        items.ofRoles(reader, after, limit.plusOne()),
                        ofFeatures(reader, after))
                .flatMap(List::stream)
                .sorted(InboxItem.BY_NEED)
                .limit(limit.plusOne())
                .toList();
        Page<InboxItem> page =
                cursors.page(FILTER, limit, rows, item -> item.position().keys());
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

    private List<InboxItem> ofFeatures(Reader reader, Position after) {
        Caller caller = callers.get();
        return features.stream()
                .flatMap(feature -> feature.waitingFor(caller).stream())
                .map(thing -> InboxItem.of(thing, reader.roles().get(thing.kind())))
                .filter(item -> item.position().compareTo(after) > 0)
                .toList();
    }
}
