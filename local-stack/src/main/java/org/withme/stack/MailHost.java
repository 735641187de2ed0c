package org.withme.stack;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The mail server of this machine as a child JVM on the loopback interface: it takes every mail, keeps it in memory and shows it on
 * a page. What it holds ends with it.
 */
public final class MailHost extends ChildComponent {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private int port;
    private int imapPort;
    private int pagePort;

    private MailHost(Path home) {
        super("mail", home, Signal.KILL);
    }

    /** A server that is not started yet; it keeps no data, only its log and process id beside this path. */
    public static MailHost at(Path home) {
        return new MailHost(home);
    }

    /** Where the server's output goes; by default beside the home. */
    public MailHost log(Path file) {
        logTo(file);
        return this;
    }

    /** The port that takes mails; 0, the default, takes a free one at first start and keeps it. */
    public MailHost port(int wanted) {
        port = wanted;
        return this;
    }

    /** The port under which mailboxes are read; 0, the default, takes a free one. */
    public MailHost imapPort(int wanted) {
        imapPort = wanted;
        return this;
    }

    /** The port of the page; 0, the default, takes a free one. */
    public MailHost pagePort(int wanted) {
        pagePort = wanted;
        return this;
    }

    /** Starts, or starts again after a stop, and returns when the page answers. */
    @Override
    public synchronized MailHost start() {
        port = LoopbackPort.orFree(port);
        imapPort = LoopbackPort.orFree(imapPort);
        pagePort = LoopbackPort.orFree(pagePort);
        List<String> command = List.of(
                JavaCommand.executable(),
                "-Xmx64m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                ownClasses() + File.pathSeparator + Distributions.mail() + "/*",
                "org.withme.stack.mail.MailServer",
                String.valueOf(port),
                String.valueOf(imapPort),
                String.valueOf(pagePort));
        ChildProcess process = launch(command, Map.of(), Signal.TERM, STOP_LIMIT);
        awaitReady(process, START_LIMIT, () -> HttpProbe.isOk(URI.create(page())));
        return this;
    }

    /** Where a person reads the mails. */
    public String page() {
        return "http://localhost:" + pagePort + "/";
    }

    @Override
    public int port() {
        return port;
    }

    public int imapPort() {
        return imapPort;
    }

    private static Path ownClasses() {
        try {
            return Path.of(MailHost.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new StackException("The classes of the mail server are not in a file", e);
        }
    }
}
