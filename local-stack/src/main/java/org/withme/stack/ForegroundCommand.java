package org.withme.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A short command that must succeed before the next step. */
final class ForegroundCommand {

    private ForegroundCommand() {}

    static void run(String name, List<String> command, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(Detached.NOTHING))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            Guardian.ofThisJvm().watch(process.pid(), Signal.TERM);
            int code = process.waitFor();
            Guardian.ofThisJvm().forget(process.pid());
            if (code != 0) {
                throw new StackException(name + " ended with code " + code + "; see " + log);
            }
        } catch (IOException e) {
            throw new StackException("Cannot run " + name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while " + name + " ran", e);
        }
    }
}
