package org.withme.learner.message.bounce;

import java.util.UUID;
import org.withme.learner.message.way.DeliveryReports;

/** What an e-mail in the mailbox says of a message of ours. */
sealed interface MailReport {

    /** Tells it to whoever keeps the messages. */
    void to(DeliveryReports reports);

    record Delivered(UUID message) implements MailReport {

        @Override
        public void to(DeliveryReports reports) {
            reports.delivered(message);
        }
    }

    record Returned(UUID message, boolean permanent) implements MailReport {

        @Override
        public void to(DeliveryReports reports) {
            reports.bounced(message, permanent);
        }
    }

    record Complained(UUID message) implements MailReport {

        @Override
        public void to(DeliveryReports reports) {
            reports.complained(message);
        }
    }

    /** Somebody's machine answers, or tells what needs no deed. */
    record Nothing() implements MailReport {

        @Override
        public void to(DeliveryReports reports) {}
    }

    /** A person should look. */
    record NotUnderstood() implements MailReport {

        @Override
        public void to(DeliveryReports reports) {}
    }
}
