package org.withme.assessment.storage;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** One row. The id is kept once it is read: it never changes. */
@Singleton
class StoreMarkInDatabase implements StoreMark {

    private final Jdbi database;
    private volatile UUID id;

    StoreMarkInDatabase(Jdbi database) {
        this.database = database;
    }

    @Override
    public UUID id() {
        if (id == null) {
            id = database.withHandle(handle -> {
                handle.execute(
                        "insert into file_store (id) values (?) on conflict do nothing",
                        UuidCreator.getTimeOrderedEpoch());
                return handle.createQuery("select id from file_store")
                        .mapTo(UUID.class)
                        .one();
            });
        }
        return id;
    }

    @Override
    public boolean isMade() {
        return database.withHandle(handle -> handle.createQuery("select exists (select from file_store where made)")
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public void made() {
        database.useHandle(handle -> handle.execute("update file_store set made = true"));
    }
}
