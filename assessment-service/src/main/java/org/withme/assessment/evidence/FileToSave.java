package org.withme.assessment.evidence;

import java.io.InputStream;
import java.util.function.LongFunction;

/**
 * A file on its way to who saves it.
 *
 * @param content gives what is in it from a byte on; refuses if it is not there
 */
record FileToSave(String name, String sha256, long bytes, LongFunction<InputStream> content) {

    String tag() {
        return '"' + sha256 + '"';
    }
}
