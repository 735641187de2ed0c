package org.withme.learner.people.rows;

import jakarta.ws.rs.core.MediaType;

/** How rows are sent. */
public enum RowFormat {
    NDJSON,
    CSV;

    public static final String NDJSON_TYPE = "application/x-ndjson";
    public static final String CSV_TYPE = "text/csv";

    /** Of one of the two types that such an operation reads. */
    public static RowFormat of(MediaType type) {
        return type.isCompatible(MediaType.valueOf(CSV_TYPE)) ? CSV : NDJSON;
    }
}
