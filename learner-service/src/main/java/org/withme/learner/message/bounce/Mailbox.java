package org.withme.learner.message.bounce;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.withme.learner.message.way.Encryption;

/** The mailbox of returned e-mails, open for one round of reading. */
final class Mailbox implements AutoCloseable {

    private static final int IN_A_ROUND = 200;

    private final ReturnsConfig.Mailbox config;
    private final Store store;
    private final Folder inbox;

    private Mailbox(ReturnsConfig.Mailbox config, Store store, Folder inbox) {
        this.config = config;
        this.store = store;
        this.inbox = inbox;
    }

    static Mailbox open(ReturnsConfig.Mailbox config) throws MessagingException {
        URI server = config.url().orElseThrow();
        String protocol = config.encryption() == Encryption.TLS ? "imaps" : "imap";
        Store store = Session.getInstance(properties(config, protocol)).getStore(protocol);
        store.connect(
                server.getHost(),
                server.getPort(),
                config.username().orElse(null),
                config.password().orElse(null));
        try {
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            return new Mailbox(config, store, inbox);
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    private static Properties properties(ReturnsConfig.Mailbox config, String protocol) {
        String timeout = String.valueOf(config.timeout().toMillis());
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.put(prefix + "connectiontimeout", timeout);
        properties.put(prefix + "timeout", timeout);
        properties.put(prefix + "writetimeout", timeout);
        properties.put(prefix + "starttls.enable", String.valueOf(config.encryption() == Encryption.STARTTLS));
        properties.put(prefix + "starttls.required", String.valueOf(config.encryption() == Encryption.STARTTLS));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }

    /** The oldest that wait, their sizes known and nothing else of them. */
    List<Message> waiting() throws MessagingException {
        int count = Math.min(inbox.getMessageCount(), IN_A_ROUND);
        if (count == 0) {
            return List.of();
        }
        Message[] messages = inbox.getMessages(1, count);
        FetchProfile known = new FetchProfile();
        known.add(UIDFolder.FetchProfileItem.UID);
        known.add(FetchProfile.Item.SIZE);
        known.add(FetchProfile.Item.FLAGS);
        inbox.fetch(messages, known);
        List<Message> waiting = new ArrayList<>();
        for (Message message : messages) {
            if (!message.isSet(Flags.Flag.DELETED)) {
                waiting.add(message);
            }
        }
        return waiting;
    }

    /**
     * Where a message is, for good: a mailbox that was made anew begins to count again.
     *
     * @param validity of the numbers
     */
    record Place(long validity, long uid) {}

    Place place(Message message) throws MessagingException {
        UIDFolder numbered = (UIDFolder) inbox;
        return new Place(numbered.getUIDValidity(), numbered.getUID(message));
    }

    Set<Place> places(List<Message> messages) throws MessagingException {
        Set<Place> places = new HashSet<>();
        for (Message message : messages) {
            places.add(place(message));
        }
        return places;
    }

    /** The e-mail as it was sent; empty if it is larger than what is read, whatever the server says of its size. */
    Optional<byte[]> source(Message message) throws MessagingException {
        if (message.getSize() > config.largest()) {
            return Optional.empty();
        }
        ((IMAPMessage) message).setPeek(true);
        try (InputStream source = ((IMAPMessage) message).getMimeStream()) {
            byte[] read = source.readNBytes(config.largest() + 1);
            return read.length > config.largest() ? Optional.empty() : Optional.of(read);
        } catch (IOException e) {
            throw new MessagingException("The mailbox broke off", e);
        }
    }

    void delete(Message message) throws MessagingException {
        message.setFlag(Flags.Flag.DELETED, true);
    }

    void moveAside(Message message) throws MessagingException {
        Folder aside = store.getFolder(config.aside());
        if (!aside.exists()) {
            aside.create(Folder.HOLDS_MESSAGES);
        }
        inbox.copyMessages(new Message[] {message}, aside);
        delete(message);
    }

    /** What was deleted is gone now. */
    @Override
    public void close() throws MessagingException {
        try {
            if (inbox.isOpen()) {
                inbox.close(true);
            }
        } finally {
            store.close();
        }
    }
}
