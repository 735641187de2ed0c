package org.withme.assessment.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.withme.assessment.framework.EvidenceRules;

/** In which form a piece is handed in. */
@Schema(name = "SubmittedForm")
enum Form {
    FILE(EvidenceRules.Form.FILE),
    LINK(EvidenceRules.Form.LINK),
    TEXT(EvidenceRules.Form.TEXT);

    private final EvidenceRules.Form ofFramework;

    Form(EvidenceRules.Form ofFramework) {
        this.ofFramework = ofFramework;
    }

    /** Whether a criterion with these rules takes it; one that names no form takes any. */
    boolean isTakenBy(EvidenceRules rules) {
        return rules == null
                || rules.forms() == null
                || rules.forms().isEmpty()
                || rules.forms().contains(ofFramework);
    }
}
