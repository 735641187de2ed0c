package org.withme.platform.access;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.withme.platform.identity.Caller;

@Singleton
class WrittenReads implements ReadLog {

    private final Jdbi database;

    WrittenReads(Jdbi database) {
        this.database = database;
    }

    @Override
    public void record(Caller reader, Collection<UUID> learners, String aspect) {
        database.useHandle(handle -> learners.forEach(learner ->
                handle.execute("insert into record_read values (?, ?, ?)", reader.subject(), learner, aspect)));
    }
}
