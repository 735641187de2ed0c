package org.withme.learner.message.bounce;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.withme.learner.message.way.Encryption;

/** How we hear what became of a message after a carrier took it. */
@ConfigMapping(prefix = "withme.message.bounce")
interface ReturnsConfig {

    /** How often the mailbox is read, as a duration; `off` for never. */
    @WithDefault("1m")
    String look();

    /** The mailbox to which e-mails are returned. */
    Mailbox mailbox();

    /** The token that GOV.UK Notify sends with its delivery receipts, at least 32 random characters. Without it none are taken. */
    Optional<String> receiptsToken();

    /** The mailbox to which e-mails are returned. */
    interface Mailbox {

        /** Where the mailbox is read: `imap://mail.example:993`. Without it none is. */
        Optional<URI> url();

        /** How the connection is encrypted: `starttls`, `tls` (from the first byte) or `none`, which only this machine may have. */
        @WithDefault("tls")
        Encryption encryption();

        /** Whose mailbox it is. It is for returned e-mails alone: what is understood is deleted. */
        Optional<String> username();

        /** The password of the mailbox. */
        Optional<String> password();

        /** The folder for what is no return and no complaint, or cannot be read; it is made if it is not there. */
        @WithDefault("Not understood")
        String aside();

        /** The largest e-mail that is read, in bytes; larger ones are moved to that folder. */
        @WithDefault("1048576")
        int largest();

        /** How long the mail server may take to answer. */
        @WithDefault("20s")
        Duration timeout();
    }
}
