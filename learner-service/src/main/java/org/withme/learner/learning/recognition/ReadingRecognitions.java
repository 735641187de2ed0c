package org.withme.learner.learning.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.withme.learner.learning.recognition.Recognitions.Open;
import org.withme.platform.access.Access;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;

@ApplicationScoped
class ReadingRecognitions {

    private static final UUID LAST = new UUID(-1, -1);

    private final Access access;
    private final CurrentCaller callers;
    private final Recognitions recognitions;
    private final RecognitionViews views;
    private final Cursors cursors;
    private final Clock clock;

    ReadingRecognitions(
            Access access,
            CurrentCaller callers,
            Recognitions recognitions,
            RecognitionViews views,
            Cursors cursors,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.recognitions = recognitions;
        this.views = views;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Page<RecognitionView> list(UUID learner, String cursor, Integer size) {
        access.require(RecognitionAccess.mayRead(learner));
        String filter = "recognitions?learner=" + learner;
        UUID before = cursors.position(filter, cursor)
                .map(keys -> UUID.fromString(keys.get(0)))
                .orElse(LAST);
        Limit limit = Limit.of(size);
        Page<Recognition> page = cursors.page(
                filter,
                limit,
                recognitions.page(learner, open(learner), before, limit.plusOne()),
                recognition -> List.of(recognition.id().toString()));
        return new Page<>(views.of(page.items()), page.next());
    }

    @Transactional
    RecognitionView read(UUID learner, UUID id) {
        access.require(RecognitionAccess.mayRead(learner));
        return views.of(recognitions.of(learner, open(learner), id).orElseThrow(access::absent));
    }

    /** Staff read those of their own college, and in the grace period those that they gave. */
    private Open open(UUID learner) {
        Caller caller = callers.get();
        if (caller.isLearner(learner)) {
            return Open.ALL;
        }
        boolean everybodys = access.permits(RecognitionAccess.mayReadOthers(learner, LocalDate.now(clock)));
        return Open.at(caller.ukprn().orElseThrow(access::absent), everybodys ? null : caller.subject());
    }
}
