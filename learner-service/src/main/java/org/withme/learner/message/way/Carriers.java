package org.withme.learner.message.way;

import org.jspecify.annotations.Nullable;
import org.withme.learner.message.way.WaysConfig.Carrier;

/** Which carrier takes which kind, as they are set up: never two for one kind. */
final class Carriers {

    private Carriers() {}

    /** Who takes e-mails; null if nobody does. */
    static @Nullable Carrier ofEmail(WaysConfig config) {
        boolean smtp = config.smtp().url().isPresent();
        boolean notify = config.govUkNotify().apiKey().isPresent()
                && config.govUkNotify().emailTemplate().isPresent();
        if (smtp && notify) {
            return config.email();
        }
        if (smtp) {
            return Carrier.SMTP;
        }
        return notify ? Carrier.GOV_UK_NOTIFY : null;
    }

    static @Nullable Carrier ofText(WaysConfig config) {
        return config.govUkNotify().apiKey().isPresent()
                        && config.govUkNotify().textTemplate().isPresent()
                ? Carrier.GOV_UK_NOTIFY
                : null;
    }
}
