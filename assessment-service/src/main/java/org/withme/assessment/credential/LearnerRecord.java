package org.withme.assessment.credential;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;

/** Several badges in one Comprehensive Learner Record (CLR 2.0), each with its own proof and its own place in a status list. */
@Singleton
class LearnerRecord {

    static final String TITLE = "Learner record";

    private final Badge badge;

    LearnerRecord(Badge badge) {
        this.badge = badge;
    }

    ObjectNode of(List<ObjectNode> badges, Badge.Terms terms) {
        ObjectNode record = badge.head(BundledContexts.OF_A_RECORD, "ClrCredential", terms);
        record.put("name", TITLE)
                .put(
                        "description",
                        "What this learner chose to take with them of their results at the college; there may be more.")
                .put("partial", true);
        ObjectNode subject = record.putObject("credentialSubject").put("id", terms.subject());
        subject.putArray("type").add("ClrSubject");
        ArrayNode held = subject.putArray("verifiableCredential");
        badges.forEach(held::add);
        return record;
    }
}
