package org.withme.assessment.framework;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The levels of the Regulated Qualifications Framework. */
@Schema(name = "QualificationLevel")
public enum Level {
    ENTRY_1,
    ENTRY_2,
    ENTRY_3,
    LEVEL_1,
    LEVEL_2,
    LEVEL_3,
    LEVEL_4,
    LEVEL_5,
    LEVEL_6,
    LEVEL_7,
    LEVEL_8
}
