package org.withme.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One small shell per JVM that outlives it by seconds: when the pipe from this JVM closes, however the JVM died, it ends every
 * child that is still registered.
 */
final class Guardian {

    private static Guardian ofThisJvm;

    private final OutputStream pipe;

    private Guardian(OutputStream pipe) {
        this.pipe = pipe;
    }

    static synchronized Guardian ofThisJvm() {
        if (ofThisJvm == null) {
            ofThisJvm = start();
        }
        return ofThisJvm;
    }

    synchronized void watch(long pid, Signal stopSignal) {
        tell("+ " + pid + " " + stopSignal);
    }

    synchronized void forget(long pid) {
        tell("- " + pid);
    }

    private void tell(String line) {
        try {
            pipe.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            pipe.flush();
        } catch (IOException e) {
            throw new StackException("The guardian of the child processes is gone", e);
        }
    }

    private static Guardian start() {
        List<String> command = new ArrayList<>(Detached.prefix());
        command.addAll(List.of("sh", "-c", script(), "withme-guardian"));
        try {
            Process shell = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Guardian(shell.getOutputStream());
        } catch (IOException e) {
            throw new StackException("Cannot start the guardian of the child processes", e);
        }
    }

    private static String script() {
        try (InputStream in = Guardian.class.getResourceAsStream("guardian.sh")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
