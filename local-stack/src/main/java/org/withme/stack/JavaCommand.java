package org.withme.stack;

import java.nio.file.Path;

/** The java that runs this JVM runs its children too. */
final class JavaCommand {

    private JavaCommand() {}

    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
