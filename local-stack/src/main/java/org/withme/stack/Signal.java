package org.withme.stack;

import java.io.IOException;

/** The signals that our children understand. */
enum Signal {
    INT,
    QUIT,
    TERM,
    KILL;

    /** Sends through the shell, for Java itself knows TERM and KILL only. */
    void to(long pid) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name() + " " + pid + " 2>/dev/null")
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new StackException("Cannot send " + name() + " to process " + pid, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
