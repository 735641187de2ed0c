package org.withme.assessment.evidence;

import java.util.UUID;

/** Where evidence is read. */
final class EvidenceAddress {

    private EvidenceAddress() {}

    static String piece(UUID assessment, UUID evidence) {
        return "/v1/assessment/assessments/" + assessment + "/evidence/" + evidence;
    }

    static String file(UUID assessment, UUID evidence, int version) {
        return piece(assessment, evidence) + "/versions/" + version + "/file";
    }
}
