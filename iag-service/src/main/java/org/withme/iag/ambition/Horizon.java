package org.withme.iag.ambition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By when. */
@Schema(name = "AmbitionHorizon")
public enum Horizon {
    WITHIN_A_YEAR,
    WITHIN_THREE_YEARS,
    WITHIN_TEN_YEARS,
    SOME_DAY
}
