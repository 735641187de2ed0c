package org.withme.learner.inbox;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.withme.learner.inbox.InboxItem.Position;
import org.withme.learner.inbox.InboxItems.Reader;
import org.withme.learner.people.college.Colleges;
import org.withme.learner.people.waiting.Waiting;
import org.withme.platform.http.Limit;
import org.withme.platform.identity.Caller;

/** What waits for somebody, whether they read it or are told that it does; in the transaction of whoever asks. */
@Singleton
public class Inboxes {

    /** More of one person are not told apart. */
    public static final int MOST = 1_000;

    private final InboxAccess inboxes;
    private final InboxItems items;
    private final Instance<Waiting> features;
    private final Colleges colleges;

    Inboxes(InboxAccess inboxes, InboxItems items, @Any Instance<Waiting> features, Colleges colleges) {
        this.inboxes = inboxes;
        this.items = items;
        this.features = features;
        this.colleges = colleges;
    }

    /**
     * An item, without anything that it says.
     *
     * @param since of several that are one item, when the first began that still waits
     */
    public record Waits(String item, Instant since) {}

    /**
     * An item in words.
     *
     * @param until by when it should be done; null if at no time
     */
    public record Next(String what, @Nullable LocalDate until, String link) {}

    /** What is asked of somebody who need not be signed in, in the order of need. */
    public List<Waits> of(Caller person) {
        Reader reader = inboxes.reader(person);
        List<Waits> all = new ArrayList<>();
        Position after = Position.FIRST;
        List<InboxItem> page;
        do {
            page = page(reader, after, Limit.LARGEST);
            page.stream()
                    .filter(item -> item.kind().asks())
                    .forEach(item -> all.add(new Waits(item.id(), item.since())));
            after = page.isEmpty() ? after : page.get(page.size() - 1).position();
        } while (page.size() == Limit.LARGEST && all.size() < MOST);
        return all;
    }

    /** The first things that wait for somebody, in words. */
    public List<Next> first(Caller person, int most) {
        InboxWords words = new InboxWords(colleges);
        return page(inboxes.reader(person), Position.FIRST, most).stream()
                .map(words::view)
                .map(item -> new Next(item.what(), item.until(), item.link()))
                .toList();
    }

    List<InboxItem> page(Reader reader, Position after, int limit) {
        return Stream.of(
                        items.ofLearner(reader, after, limit),
                        items.ofRoles(reader, after, limit),
                        ofFeatures(reader, after))
                .flatMap(List::stream)
                .sorted(InboxItem.BY_NEED)
                .limit(limit)
                .toList();
    }

    private List<InboxItem> ofFeatures(Reader reader, Position after) {
        return features.stream()
                .flatMap(feature -> feature.waitingFor(reader.caller()).stream())
                .filter(thing -> reader.roles().containsKey(thing.kind()))
                .map(thing -> InboxItem.of(thing, reader.roles().get(thing.kind())))
                .filter(item -> item.position().compareTo(after) > 0)
                .toList();
    }
}
