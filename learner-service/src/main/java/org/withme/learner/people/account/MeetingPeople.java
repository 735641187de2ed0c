package org.withme.learner.people.account;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Who the people of no college are: each is a learner like any other, found again by the username of the account alone. */
@ApplicationScoped
class MeetingPeople {

    private static final String KNOWN =
            "select learner_id from account where username = ? and ukprn = ? order by claimed_at limit 1";

    private final Jdbi database;

    MeetingPeople(Jdbi database) {
        this.database = database;
    }

    /** Who has, or is about to have, an account with this username that no college opened. */
    @Transactional
    Optional<UUID> known(String username) {
        return database.withHandle(handle -> handle.select(KNOWN, username, OpeningAccounts.NO_COLLEGE)
                .mapTo(UUID.class)
                .findOne());
    }

    @Transactional
    UUID somebodyNew() {
        UUID learner = UuidCreator.getTimeOrderedEpoch();
        database.useHandle(handle -> handle.execute("insert into learner (id) values (?)", learner));
        return learner;
    }

    /** Somebody of whom nothing came. */
    @Transactional
    void forget(UUID learner) {
        database.useHandle(handle -> handle.execute("delete from learner where id = ?", learner));
    }
}
