package org.withme.stack;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Command prefixes that change how a child is started without changing its process id. */
final class Detached {

    /** An empty standard input: a child never reads the terminal. */
    static final File NOTHING = new File("/dev/null");

    private Detached() {}

    /** A session of its own, so that Ctrl-C in the terminal reaches the launcher only, and children end in order. */
    static List<String> prefix() {
        return Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();
    }

    /** PostgreSQL refuses to run as root: a user namespace without mapping makes it nobody. */
    static List<String> notRoot() {
        return "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/unshare"))
                ? List.of("/usr/bin/unshare", "-U")
                : List.of();
    }
}
