package org.withme.assessment.framework;

/** Whether a framework is an awarding organisation's specification or the college's own. */
public enum Kind {
    /** A specification imported from its awarding organisation. */
    REGULATED,
    /** The college's own: RARPA, enrichment, employability, a college award. */
    LOCAL
}
