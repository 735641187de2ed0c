package org.withme.assessment.evidence;

import java.util.List;
import java.util.UUID;

/**
 * A file, handed in.
 *
 * @param announced how many bytes come, or -1 if that is not said
 */
record SubmitFile(String fileName, List<UUID> criteria, Audience audience, long announced) {

    Described described() {
        return new Described(Form.FILE, fileName, criteria, audience);
    }
}
