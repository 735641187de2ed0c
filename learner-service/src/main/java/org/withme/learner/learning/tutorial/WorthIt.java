package org.withme.learner.learning.tutorial;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a tutorial was worth it, as the learner sees it. */
@Schema(name = "WorthIt")
enum WorthIt {
    YES,
    PARTLY,
    NO
}
