package org.withme.learner.message.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.withme.learner.message.choice.MessageAccess;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;

@ApplicationScoped
class ReadingMessages {

    private static final String FILTER = "messages";

    private final MessageAccess access;
    private final MessagePages pages;
    private final Cursors cursors;

    ReadingMessages(MessageAccess access, MessagePages pages, Cursors cursors) {
        this.access = access;
        this.pages = pages;
        this.cursors = cursors;
    }

    @Transactional
    Page<MessageView> list(String cursor, Integer asked) {
        String subject = access.requireOneself().subject();
        UUID after = cursors.position(FILTER, cursor)
                .map(keys -> UUID.fromString(keys.get(0)))
                .orElse(MessagePages.FIRST);
        Limit limit = Limit.of(asked);
        return cursors.page(
                FILTER,
                limit,
                pages.page(subject, after, limit.plusOne()),
                message -> List.of(message.messageId().toString()));
    }
}
