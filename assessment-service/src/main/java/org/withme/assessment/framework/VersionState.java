package org.withme.assessment.framework;

/** Whether a version can still change. */
enum VersionState {
    DRAFT,
    PUBLISHED
}
