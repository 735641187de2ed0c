package org.withme.learner.learning.reflection;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.withme.learner.learning.reflection.Shares.Reader;
import org.withme.learner.learning.reflection.Shares.Unread;
import org.withme.learner.people.waiting.Waiting;
import org.withme.learner.people.waiting.WaitingKind;
import org.withme.learner.people.waiting.WaitingThing;
import org.withme.platform.identity.Caller;

/** What a learner shared waits for the person until they have read it. */
@Singleton
class SharedReflectionsThatWait implements Waiting {

    /** More are not shown. */
    private static final int MOST = 200;

    private final Shares shares;
    private final Clock clock;
    private final int graceDays;

    SharedReflectionsThatWait(
            Shares shares, Clock clock, @ConfigProperty(name = "withme.access.grace-days") int graceDays) {
        this.shares = shares;
        this.clock = clock;
        this.graceDays = graceDays;
    }

    @Override
    public List<WaitingThing> waitingFor(Caller caller) {
        return NamedReader.of(caller, LocalDate.now(clock))
                .filter(reader -> !reader.roles().isEmpty())
                .map(this::unread)
                .orElse(List.of());
    }

    private List<WaitingThing> unread(Reader reader) {
        return shares.unread(reader, reader.today().minusDays(graceDays), MOST).stream()
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
