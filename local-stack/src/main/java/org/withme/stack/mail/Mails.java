package org.withme.stack.mail;

import com.icegreen.greenmail.store.StoredMessage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What all mailboxes hold, the newest first. */
final class Mails {

    private static final int MOST_LISTED = 200;

    private final Supplier<List<StoredMessage>> mailboxes;

    Mails(Supplier<List<StoredMessage>> mailboxes) {
        this.mailboxes = mailboxes;
    }

    List<Mail> newest() {
        return mailboxes.get().stream()
                .sorted(Comparator.comparing(StoredMessage::getReceivedDate).reversed())
                .limit(MOST_LISTED)
                .map(Mail::of)
                .toList();
    }

    Optional<Mail> called(String id) {
        return mailboxes.get().stream()
                .map(Mail::of)
                .filter(mail -> mail.id().equals(id))
                .findFirst();
    }
}
