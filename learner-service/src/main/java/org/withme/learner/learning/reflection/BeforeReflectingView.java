package org.withme.learner.learning.reflection;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "BeforeReflecting", description = "To be shown before somebody writes a reflection (W1).")
record BeforeReflectingView(
        @Schema(description = "Who can read what is written, until it is shared.", example = "[\"you\"]")
        List<String> readBy,

        List<String> words,

        @Schema(
                description =
                        "How the safeguarding leads of the learner's colleges are reached; empty for who is at none.",
                example = "[\"/v1/colleges/90000001/safeguarding\"]")
        List<String> safeguarding) {

    private static final List<String> READERS = List.of("you");

    private static final List<String> WORDS = List.of(
            "Only you read it, until you share it by name with somebody on your team. Before that, no member of staff does.",
            "What you shared you can take back: from then on it is not read any more. Your access log says who read it before.",
            "Nobody is watching: nobody is told that you wrote, and nothing looks through your words.",
            "No secrecy is promised: if it says that somebody may come to harm, whoever you share it with must pass that on.",
            "If you are worried about yourself or somebody else, tell the designated safeguarding lead of your college, or"
                    + " anybody there whom you trust.",
            "In an emergency call 999.");

    static BeforeReflectingView at(List<String> ukprns) {
        return new BeforeReflectingView(
                READERS,
                WORDS,
                ukprns.stream()
                        .map(ukprn -> "/v1/colleges/" + ukprn + "/safeguarding")
                        .toList());
    }
}
