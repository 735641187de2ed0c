package org.withme.advocate.casework;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WriteCaseNote", description = "A note in a case; the words of beforeYouWrite come first (W1).")
record WriteNote(
        @Schema(
                required = true,
                maxLength = 10000,
                description = "Kept exactly as written. Read by the learner, the advocate and the case supervisor.")
        String words,

        @Schema(description = "The note of the same case that this one answers or contests.")
        UUID about) {}
