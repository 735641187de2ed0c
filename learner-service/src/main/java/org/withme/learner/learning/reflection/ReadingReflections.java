package org.withme.learner.learning.reflection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.withme.learner.learning.reflection.Readers.Reader;
import org.withme.learner.people.access.Aspects;
import org.withme.platform.access.Access;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.identity.CurrentCaller;

/** The learner reads all of their own, somebody on the team what is shared with them; the learner is told of the latter. */
@ApplicationScoped
class ReadingReflections {

    private static final UUID LAST = new UUID(-1, -1);

    private final Access access;
    private final CurrentCaller callers;
    private final Reflections reflections;
    private final SharedReflections shared;
    private final Readers readers;
    private final ReflectionViews views;
    private final BeforeReflecting before;
    private final Cursors cursors;
    private final Clock clock;

    ReadingReflections(
            Access access,
            CurrentCaller callers,
            Reflections reflections,
            SharedReflections shared,
            Readers readers,
            ReflectionViews views,
            BeforeReflecting before,
            Cursors cursors,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.reflections = reflections;
        this.shared = shared;
        this.readers = readers;
        this.views = views;
        this.before = before;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    BeforeReflectingView beforeWriting(UUID learner) {
        access.require(ReflectionAccess.mayKeep(learner));
        return before.toldTo(learner);
    }

    @Transactional
    Page<ReflectionView> list(UUID learner, String cursor, Integer size) {
        access.require(ReflectionAccess.mayRead(learner));
        String filter = "reflections?learner=" + learner;
        UUID after = cursors.position(filter, cursor)
                .map(keys -> UUID.fromString(keys.get(0)))
                .orElse(LAST);
        Limit limit = Limit.of(size);
        if (callers.get().isLearner(learner)) {
            Page<Reflection> own = cursors.page(
                    filter, limit, reflections.page(learner, after, limit.plusOne()), row -> keys(row.id()));
            return new Page<>(views.toTheLearner(own.items()), own.next());
        }
        Reader reader = reader();
        Page<SharedReflection> open = cursors.page(
                filter, limit, shared.page(reader, learner, after, limit.plusOne()), row -> keys(row.id()));
        return new Page<>(shown(reader, learner, open.items()), open.next());
    }

    @Transactional
    ReflectionView read(UUID learner, UUID id) {
        access.require(ReflectionAccess.mayRead(learner));
        if (callers.get().isLearner(learner)) {
            return views.toTheLearner(reflections.of(learner, id).orElseThrow(access::absent));
        }
        Reader reader = reader();
        SharedReflection reflection = shared.find(reader, learner, id).orElseThrow(access::absent);
        return shown(reader, learner, List.of(reflection)).get(0);
    }

    /** The learner is told that they read it. */
    private List<ReflectionView> shown(Reader reader, UUID learner, List<SharedReflection> read) {
        if (!read.isEmpty()) {
            access.recordRead(List.of(learner), Aspects.REFLECTION);
            shared.read(reader, read, clock.instant());
        }
        return read.stream().map(views::toAReader).toList();
    }

    private Reader reader() {
        return readers.of(callers.get()).orElseThrow(access::absent);
    }

    private static List<String> keys(UUID id) {
        return List.of(id.toString());
    }
}
