package org.withme.platform.events;

import java.sql.SQLException;

/** The events could not be appended: the database said no, and the use case must not commit. */
public final class OutboxUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutboxUnavailable(SQLException cause) {
        super("The events could not be appended", cause);
    }
}
