package org.withme.assessment.evidence;

import java.util.List;
import java.util.UUID;

/** A file, handed in. */
record SubmitFile(String fileName, List<UUID> criteria, Audience audience) {

    Described described() {
        return new Described(Form.FILE, fileName, criteria, audience);
    }
}
