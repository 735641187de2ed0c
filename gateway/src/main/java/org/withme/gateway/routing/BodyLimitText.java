package org.withme.gateway.routing;

/** A limit in words that a person can act on. */
public final class BodyLimitText {

    private static final long KIB = 1024;
    private static final long MIB = KIB * KIB;

    private BodyLimitText() {}

    public static String of(long bytes) {
        if (bytes >= MIB) {
            return "This operation accepts " + bytes / MIB + " MiB of this content type.";
        }
        return bytes >= KIB
                ? "This operation accepts " + bytes / KIB + " KiB of this content type."
                : "This operation accepts " + bytes + " bytes of this content type.";
    }
}
