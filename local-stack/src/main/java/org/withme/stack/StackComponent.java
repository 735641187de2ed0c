package org.withme.stack;

import java.nio.file.Path;

/** A part of the platform that runs as a child process of its own and can be stopped, killed and started again. */
public interface StackComponent extends AutoCloseable {

    String name();

    /** Starts, or starts again with the same port and data, and returns when the component is ready. */
    StackComponent start();

    /** Asks the component to end and waits until it has; ends it by force after its grace. */
    void stop();

    /** Ends the component at once, as a crash would. */
    void kill();

    boolean running();

    /** True once the component has ended although nobody asked it to. */
    boolean lost();

    long pid();

    int port();

    Path log();

    @Override
    default void close() {
        stop();
    }
}
