package org.withme.learner.message.way;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Who carries the messages that say that something waits (L36). Without a carrier of a kind no message of that kind leaves. */
@ConfigMapping(prefix = "withme.message")
interface WaysConfig {

    /** The domain of the sender that nobody set. */
    String NOBODY = "withme.invalid";

    /** Who carries e-mails when both are set up: `smtp` or `gov-uk-notify`. */
    @WithDefault("smtp")
    Carrier email();

    /** A mail server. */
    Smtp smtp();

    /** GOV.UK Notify. */
    Notify govUkNotify();

    /** Those who carry. */
    enum Carrier {
        SMTP,
        GOV_UK_NOTIFY
    }

    /** A mail server. */
    interface Smtp {

        /** The mail server that takes our e-mails: `smtp://mail.example:587`. Without it no e-mail is sent this way. */
        Optional<URI> url();

        /**
         * How the connection to it is encrypted: `starttls`, `tls` (from the first byte, port 465) or `none`, which only a server on
         * the same machine may have.
         */
        @WithDefault("starttls")
        Encryption encryption();

        /** Who we are at the mail server, if it asks. */
        Optional<String> username();

        /** The password at the mail server. */
        Optional<String> password();

        /** Whom our e-mails are from: an address of a domain whose SPF and DKIM let this server send, such as the college's own. */
        @WithDefault("WithMe <messages@" + WaysConfig.NOBODY + ">")
        String sender();

        /**
         * Where returned e-mails go, the mailbox that is read for them. `{id}` in it becomes the message's id
         * (`bounces+{id}@college.example`), so that a return without any part of our e-mail is still understood. Without it they go
         * to the sender.
         */
        Optional<String> bouncesTo();

        /** How long the handing over of one e-mail may take, connecting included. */
        @WithDefault("20s")
        Duration timeout();

        /** How many connections are kept open for the next e-mails; 0 for none. */
        @WithDefault("2")
        int keptOpen();
    }

    /** GOV.UK Notify. */
    interface Notify {

        /** Where GOV.UK Notify is. */
        @WithDefault("https://api.notifications.service.gov.uk")
        URI url();

        /** The API key. Without it nothing is sent through GOV.UK Notify. */
        Optional<String> apiKey();

        /**
         * The template of e-mails, whose only personalisations are `((words))`, `((link))` and `((stop))`. Without it none are sent
         * this way.
         */
        Optional<UUID> emailTemplate();

        /** The template of text messages, with the same three. Without it none are sent. */
        Optional<UUID> textTemplate();

        /** How long one call may take; handing over a message is two or three. */
        @WithDefault("10s")
        Duration timeout();
    }
}
