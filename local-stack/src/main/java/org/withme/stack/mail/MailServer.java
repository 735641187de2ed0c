package org.withme.stack.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;

/** GreenMail and the page of its mails, on the loopback interface. Every address has a mailbox; any password opens it. */
public final class MailServer {

    private static final String LOOPBACK = "127.0.0.1";

    private MailServer() {}

    /** Takes three ports: SMTP, IMAP, and the page's. */
    public static void main(String[] ports) throws IOException {
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(Integer.parseInt(ports[0]), LOOPBACK, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(Integer.parseInt(ports[1]), LOOPBACK, ServerSetup.PROTOCOL_IMAP)
        });
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        ImapHostManager mailboxes = server.getManagers().getImapHostManager();
        MailPages.serve(Integer.parseInt(ports[2]), new Mails(mailboxes::getAllMessages));
    }
}
