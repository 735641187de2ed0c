package org.withme.gateway.proxy;

/** Something with a deadline that moves. */
public interface HasDeadline {

    /** {@link System#nanoTime()} at which it is too late, as known now. */
    long due();

    /** Too late. It is no longer waiting. */
    void overdue();
}
