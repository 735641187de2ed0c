package org.withme.stack;

import java.time.Duration;

/** Hears how the start of the platform goes; called from several threads. */
public interface StackListener {

    /** Hears nothing. */
    StackListener SILENT = new StackListener() {};

    default void starting(StackComponent component) {}

    default void ready(StackComponent component, Duration took) {}

    default void failed(StackComponent component) {}
}
