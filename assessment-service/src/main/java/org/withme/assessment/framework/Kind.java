package org.withme.assessment.framework;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a framework is an awarding organisation's specification or the college's own. */
@Schema(name = "FrameworkKind")
public enum Kind {
    /** A specification imported from its awarding organisation. */
    REGULATED,
    /** The college's own: RARPA, enrichment, employability, a college award. */
    LOCAL
}
