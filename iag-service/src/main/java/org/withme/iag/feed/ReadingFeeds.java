package org.withme.iag.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.withme.iag.access.Relations;
import org.withme.platform.access.Access;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.problem.Problem;

@ApplicationScoped
class ReadingFeeds {

    private static final String FEED = "careers-feed";
    private static final String SNAPSHOT = "careers-feed-snapshot";

    private final FeedAccess feeds;
    private final Access access;
    private final Feeds entries;
    private final Cursors cursors;

    ReadingFeeds(FeedAccess feeds, Access access, Feeds entries, Cursors cursors) {
        this.feeds = feeds;
        this.access = access;
        this.entries = entries;
        this.cursors = cursors;
    }

    @Transactional
    FeedPage changes(String after, Integer size) {
        String client = feeds.requireOwnFeed();
        long position = position(after);
        Limit limit = Limit.of(size);
        long last = entries.upToDate(client);
        List<Feeds.Placed> found = entries.page(client, position, last, limit.plusOne());
        boolean more = found.size() > limit.value();
        List<Feeds.Placed> page = more ? found.subList(0, limit.value()) : found;
        long reached = page.isEmpty() ? position : page.get(page.size() - 1).position();
        return new FeedPage(shown(page), cursors.after(FEED, Long.toString(reached)), more);
    }

    /** What was shared when the first page was made and has not changed since; what has is in the feed after it. */
    @Transactional
    FeedSnapshotPage snapshot(String cursor, Integer size) {
        String client = feeds.requireOwnFeed();
        Optional<List<String>> going = cursors.position(SNAPSHOT, cursor);
        Limit limit = Limit.of(size);
        long start = going.isPresent() ? Long.parseLong(going.get().get(0)) : entries.upToDate(client);
        long position = going.map(keys -> Long.parseLong(keys.get(1))).orElse(0L);
        List<Feeds.Placed> found = entries.page(client, position, start, limit.plusOne());
        boolean more = found.size() > limit.value();
        List<Feeds.Placed> page = more ? found.subList(0, limit.value()) : found;
        String next = more
                ? cursors.after(
                        SNAPSHOT,
                        Long.toString(start),
                        Long.toString(page.get(page.size() - 1).position()))
                : null;
        List<Feeds.Placed> shared =
                page.stream().filter(entry -> !entry.isGone()).toList();
        return new FeedSnapshotPage(shown(shared), next, cursors.after(FEED, Long.toString(start)));
    }

    /** A tombstone tells nothing, so it is no read. */
    private List<FeedEntryView> shown(List<Feeds.Placed> page) {
        access.recordRead(
                page.stream()
                        .filter(entry -> !entry.isGone())
                        .map(Feeds.Placed::learner)
                        .toList(),
                Relations.IAG);
        return page.stream().map(Feeds.Placed::view).toList();
    }

    private long position(String after) {
        return cursors.position(FEED, after, ReadingFeeds::foreign)
                .map(keys -> Long.parseLong(keys.get(0)))
                .orElse(0L);
    }

    private static Problem foreign() {
        return Problem.at("/query/after", FeedRule.FOREIGN_PLACE);
    }
}
