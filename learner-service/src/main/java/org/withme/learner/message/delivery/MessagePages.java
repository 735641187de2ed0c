package org.withme.learner.message.delivery;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.withme.learner.message.way.WayKind;

/** The log of somebody's messages, the newest first. */
@Singleton
class MessagePages {

    static final UUID FIRST = new UUID(-1L, -1L);

    private static final String CLAIMED = "CLAIMED";

    private static final String PAGE = """
            select id, way, state, queued_at, changed_at from message where subject = :subject and id < :after
            order by id desc limit :limit
            """;

    private final Jdbi database;

    MessagePages(Jdbi database) {
        this.database = database;
    }

    List<MessageView> page(String subject, UUID after, int limit) {
        return database.withHandle(handle -> handle.createQuery(PAGE)
                .bind("subject", subject)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> view(row))
                .list());
    }

    /** Being handed over is a moment of waiting. */
    private static MessageView view(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return new MessageView(
                row.getObject("id", UUID.class),
                WayKind.valueOf(row.getString("way")),
                state.equals(CLAIMED) ? MessageState.QUEUED : MessageState.valueOf(state),
                row.getTimestamp("queued_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }
}
