package org.withme.acceptance.world;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All that came back on a connection until it was closed or quiet. */
public record RawAnswer(String text) {

    private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.[01] (\\d{3})");

    /** The first answer's status; 0 if the connection was closed without one. */
    public int status() {
        Matcher status = STATUS.matcher(text);
        return status.find() ? Integer.parseInt(status.group(1)) : 0;
    }
}
