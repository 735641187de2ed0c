package org.withme.learner.learning.reflection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.withme.learner.learning.reflection.Shares.Reader;
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
    private final Shares shares;
    private final ReflectionViews views;
    private final CurrentColleges colleges;
    private final Cursors cursors;
    private final Clock clock;

    ReadingReflections(
            Access access,
            CurrentCaller callers,
            Reflections reflections,
            Shares shares,
            ReflectionViews views,
            CurrentColleges colleges,
            Cursors cursors,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.reflections = reflections;
        this.shares = shares;
        this.views = views;
        this.colleges = colleges;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    BeforeReflectingView beforeWriting(UUID learner) {
        access.require(ReflectionAccess.mayKeep(learner));
        return BeforeReflectingView.at(colleges.of(learner, LocalDate.now(clock)));
    }

    @Transactional
    Page<ReflectionView> list(UUID learner, String cursor, Integer size) {
        access.require(ReflectionAccess.mayList(learner));
        String filter = "reflections?learner=" + learner;
        UUID before = cursors.position(filter, cursor)
                .map(keys -> UUID.fromString(keys.get(0)))
                .orElse(LAST);
        Limit limit = Limit.of(size);
        boolean own = isTheLearner(learner);
        List<Reflection> rows = own
                ? reflections.page(learner, before, limit.plusOne())
                : reflections.of(shares.page(reader(), learner, before, limit.plusOne()));
        Page<Reflection> page = cursors.page(
                filter, limit, rows, reflection -> List.of(reflection.id().toString()));
        if (own) {
            return new Page<>(views.toTheLearner(page.items()), page.next());
        }
        if (!page.items().isEmpty()) {
            access.recordRead(List.of(learner), Aspects.REFLECTION);
        }
        return new Page<>(shown(page.items()), page.next());
    }

    @Transactional
    ReflectionView read(UUID learner, UUID id) {
        access.require(ReflectionAccess.mayRead(learner, () -> shares.isSharedWith(reader(), learner, id)));
        Reflection reflection = reflections.of(learner, id).orElseThrow(access::absent);
        return isTheLearner(learner)
                ? views.toTheLearner(reflection)
                : shown(List.of(reflection)).get(0);
    }

    private List<ReflectionView> shown(List<Reflection> read) {
        shares.read(read.stream().map(Reflection::id).toList(), callers.get().subject(), clock.instant());
        return read.stream().map(views::toAReader).toList();
    }

    private boolean isTheLearner(UUID learner) {
        return access.permits(ReflectionAccess.mayKeep(learner));
    }

    private Reader reader() {
        return NamedReader.of(callers.get(), LocalDate.now(clock)).orElseThrow(access::absent);
    }
}
