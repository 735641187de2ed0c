package org.withme.learner.message.delivery;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.withme.learner.message.way.WayKind;

/** How many messages of a college's people are in which state. */
@Singleton
class MessageFigures {

    private static final String COUNT = """
            select way, case state when 'CLAIMED' then 'QUEUED' else state end as stands, count(*) as many from message
            where ukprn = :ukprn and queued_at >= :from and queued_at < :until
            group by way, stands order by way, stands
            """;

    private final Jdbi database;

    MessageFigures(Jdbi database) {
        this.database = database;
    }

    record Count(WayKind way, MessageState state, int many) {}

    List<Count> between(String ukprn, LocalDate from, LocalDate until) {
        return database.withHandle(handle -> handle.createQuery(COUNT)
                .bind("ukprn", ukprn)
                .bind("from", from.atStartOfDay(ZoneOffset.UTC).toInstant())
                .bind("until", until.atStartOfDay(ZoneOffset.UTC).toInstant())
                .map((row, context) -> new Count(
                        WayKind.valueOf(row.getString("way")),
                        MessageState.valueOf(row.getString("stands")),
                        row.getInt("many")))
                .list());
    }
}
