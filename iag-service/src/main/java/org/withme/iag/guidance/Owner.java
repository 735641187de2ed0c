package org.withme.iag.guidance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who does what was agreed; the code is the National Careers Service's person responsible. */
@Schema(name = "ActionOwner")
public enum Owner {
    LEARNER(1),
    ADVISER(2);

    private final int code;

    Owner(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
