package org.withme.platform.access;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.withme.platform.identity.Caller;

/** Keeps what was read, for a test to look at. */
@Singleton
class WrittenReads implements ReadLog {

    private final List<String> lines = new ArrayList<>();

    @Override
    public void record(Caller reader, Collection<UUID> learners, String aspect) {
        learners.forEach(learner -> lines.add(reader.subject() + " " + aspect));
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    void forget() {
        lines.clear();
    }
}
