package org.withme.assessment.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of viruses in a file. */
@Schema(
        name = "EvidenceScan",
        description =
                "NOT_SCANNED: nobody has looked, as where no scanner is set up. WAITING: it can be downloaded when a scanner has"
                        + " looked. INFECTED: nobody gets it.")
enum Scan {
    NOT_SCANNED,
    WAITING,
    CLEAN,
    INFECTED
}
