package org.withme.learner.learning.reflection;

import jakarta.inject.Singleton;
import java.util.List;
import org.withme.learner.learning.reflection.Readers.Reader;
import org.withme.learner.learning.reflection.SharedReflections.Unread;
import org.withme.learner.people.waiting.Waiting;
import org.withme.learner.people.waiting.WaitingKind;
import org.withme.learner.people.waiting.WaitingThing;
import org.withme.platform.identity.Caller;

/** What a learner shared waits for the person until they have read it. */
@Singleton
class SharedReflectionsThatWait implements Waiting {

    /** More are not shown. */
    private static final int MOST = 200;

    private final SharedReflections shared;
    private final Readers readers;

    SharedReflectionsThatWait(SharedReflections shared, Readers readers) {
        this.shared = shared;
        this.readers = readers;
    }

    @Override
    public List<WaitingThing> waitingFor(Caller caller) {
        return readers.of(caller).map(this::unread).orElse(List.of());
    }

    private List<WaitingThing> unread(Reader reader) {
        return shared.unread(reader, MOST).stream()
                .map(unread -> waits(unread, reader))
                .toList();
    }

    private static WaitingThing waits(Unread unread, Reader reader) {
        return new WaitingThing(
                WaitingKind.REFLECTION_SHARED,
                unread.reflectionId().toString(),
                unread.learnerId(),
                reader.ukprn(),
                1,
                unread.since(),
                null,
                "/v1/learners/" + unread.learnerId() + "/reflections/" + unread.reflectionId());
    }
}
