package org.withme.learner.learning.purpose;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "TutorialPurpose", description = "Why somebody is invited to a tutorial, as the college offers it now.")
record PurposeView(
        UUID id,

        @Schema(
                description = "Grows with each change; an invitation keeps the words of the version of its day.",
                examples = "1")
        int version,

        @Schema(examples = "Choosing next year") String title,
        String whatToExpect,
        String whatYouLeaveWith,

        @Schema(description = "All of it in the plainest words.") @Nullable String inPlainWords,

        @Schema(examples = "30") int minutes) {

    static PurposeView of(Purpose purpose) {
        return new PurposeView(
                purpose.id(),
                purpose.version(),
                purpose.title(),
                purpose.whatToExpect(),
                purpose.whatYouLeaveWith(),
                purpose.inPlainWords(),
                purpose.minutes());
    }
}
