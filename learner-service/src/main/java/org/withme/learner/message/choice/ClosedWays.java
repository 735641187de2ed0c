package org.withme.learner.message.choice;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.withme.learner.message.way.WayKind;
import org.withme.learner.people.waiting.Waiting;
import org.withme.learner.people.waiting.WaitingKind;
import org.withme.learner.people.waiting.WaitingThing;
import org.withme.platform.identity.Caller;

/** Ways that a carrier refused, until their owner chooses anew. */
@Singleton
class ClosedWays implements Waiting {

    private static final String BOUNCED = """
            select way, closed_at from message_way where subject = ? and closed = 'BOUNCED' order by way
            """;

    private final Jdbi database;

    ClosedWays(Jdbi database) {
        this.database = database;
    }

    @Override
    public List<WaitingThing> waitingFor(Caller caller) {
        return database.withHandle(handle -> handle.select(BOUNCED, caller.subject())
                .map((row, context) -> new WaitingThing(
                        WaitingKind.MESSAGES_RETURNED,
                        WayKind.valueOf(row.getString("way")).name().toLowerCase(Locale.ROOT),
                        null,
                        null,
                        1,
                        row.getTimestamp("closed_at").toInstant(),
                        null,
                        "/v1/me/message-choices"))
                .list());
    }
}
