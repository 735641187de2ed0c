package org.withme.iag.opportunity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an opportunity is shown. */
@Schema(name = "OpportunityStanding")
enum Standing {
    /** Kept by its supplier; nobody else sees it. */
    DRAFT,
    /** Shown, as long as it is not stale. */
    PUBLISHED,
    /** Taken back by its supplier. */
    WITHDRAWN
}
