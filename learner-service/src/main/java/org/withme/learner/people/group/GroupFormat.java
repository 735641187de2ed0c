package org.withme.learner.people.group;

import jakarta.ws.rs.core.MediaType;

/** How rows are sent. */
enum GroupFormat {
    NDJSON,
    CSV;

    static final String NDJSON_TYPE = "application/x-ndjson";
    static final String CSV_TYPE = "text/csv";

    /** Of one of the two types that the operation reads. */
    static GroupFormat of(MediaType type) {
        return type.isCompatible(MediaType.valueOf(CSV_TYPE)) ? CSV : NDJSON;
    }
}
