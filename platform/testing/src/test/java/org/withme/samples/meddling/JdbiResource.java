package org.withme.samples.meddling;

import org.jdbi.v3.core.Jdbi;

class JdbiResource {

    private final Jdbi database;

    JdbiResource(Jdbi database) {
        this.database = database;
    }

    String show() {
        return database.toString();
    }
}
