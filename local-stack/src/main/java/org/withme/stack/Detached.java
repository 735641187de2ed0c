package org.withme.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command prefixes that change how a child is started without changing its process id. */
final class Detached {

    /** An empty standard input: a child never reads the terminal. */
    static final File NOTHING = new File("/dev/null");

    private static final List<String> NAMESPACE = List.of("/usr/bin/unshare", "-U");

    private Detached() {}

    /** A session of its own, so that Ctrl-C in the terminal reaches the launcher only, and children end in order. */
    static List<String> prefix() {
        return Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();
    }

    /** PostgreSQL refuses to run as root: a user namespace without mapping makes it nobody. */
    static List<String> notRoot() {
        return notRoot(System.getProperty("user.name"), NAMESPACE);
    }

    /** Fails if that user is root and the command, which gives up root, is not allowed here. */
    static List<String> notRoot(String user, List<String> namespace) {
        if (!"root".equals(user)) {
            return List.of();
        }
        if (!succeeds(namespace)) {
            throw new StackException(
                    "PostgreSQL does not run as root, and this machine (a plain container?) lets nobody give"
                            + " up root by \"" + String.join(" ", namespace) + "\". Run WithMe as an ordinary user.");
        }
        return namespace;
    }

    private static boolean succeeds(List<String> namespace) {
        List<String> command = new ArrayList<>(namespace);
        command.add("true");
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while starting", e);
        }
    }
}
