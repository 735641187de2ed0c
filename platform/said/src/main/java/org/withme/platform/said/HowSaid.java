package org.withme.platform.said;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which way somebody said what another person entered. */
@Schema(name = "HowSaid")
public enum HowSaid {
    FACE_TO_FACE,
    TELEPHONE,
    VIDEO_CALL,
    PAPER
}
