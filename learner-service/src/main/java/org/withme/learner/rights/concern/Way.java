package org.withme.learner.rights.concern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By which way a concern is passed on. */
@Schema(name = "ConcernWay")
enum Way {
    PHONE,
    LINK,
    IN_PERSON
}
