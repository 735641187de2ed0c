package org.withme.advocate.casework;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** W1: no secrecy is promised, so the page says these before somebody writes. */
@Schema(name = "BeforeYouWrite", description = "To be shown before somebody writes in a case (W1).")
record BeforeYouWrite(
        @Schema(description = "Who reads what is written here.")
        List<String> readBy,

        List<String> words,

        @Schema(
                description = "How to reach the college's safeguarding lead and emergency help, and to pass a concern.",
                examples = "/v1/colleges/90000001/safeguarding")
        @Nullable String safeguarding) {

    private static final List<String> READERS =
            List.of("the learner", "the advocate of the case", "the case supervisor of the college");

    private static final List<String> WORDS = List.of(
            "The learner reads everything that is written here.",
            "Nobody may be watching: a message here may be read days later.",
            "No secrecy is promised. If somebody may come to harm, it must be passed on to the designated safeguarding lead.",
            "In an emergency call 999.");

    static BeforeYouWrite inCaseAt(String ukprn) {
        return new BeforeYouWrite(READERS, WORDS, "/v1/colleges/" + ukprn + "/safeguarding");
    }
}
