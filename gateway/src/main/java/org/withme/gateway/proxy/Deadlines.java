package org.withme.gateway.proxy;

/** The deadlines of an exchange in nanoseconds, ready to be added to {@link System#nanoTime()}. */
record Deadlines(long firstByte, long uploadIdle, long uploadTotal, long answerIdle, long expectation) {

    static Deadlines of(ProxyConfig config) {
        return new Deadlines(
                config.firstByte().toNanos(),
                config.uploadIdle().toNanos(),
                config.uploadTotal().toNanos(),
                config.answerIdle().toNanos(),
                config.expectation().toNanos());
    }
}
