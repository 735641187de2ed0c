package org.withme.platform.said;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody answers to what was entered for them. */
@Schema(name = "SaidAnswer")
public enum SaidAnswer {
    /** It is as if they had entered it themselves. */
    MADE_OWN,
    /** It is as if it had never been said. */
    STRUCK_OUT
}
