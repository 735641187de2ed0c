package org.withme.learner.record.mis;

import java.util.List;
import org.withme.platform.testing.TheDatabase;

/** What the imports of a college published. */
public final class ImportedEvents {

    private ImportedEvents() {}

    /** The types of the events, in their order. */
    public static List<String> of(String ukprn) {
        return TheDatabase.texts("select type from outbox where payload ->> 'ukprn' = ? order by lane, seq", ukprn);
    }

    public static void forget(String ukprn) {
        TheDatabase.write("delete from outbox where payload ->> 'ukprn' = ?", ukprn);
    }
}
