package org.withme.learner.learning.reflection;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "BeforeReflecting", description = "To be shown before somebody writes a reflection (W1).")
record BeforeReflectingView(
        @Schema(description = "Who reads here what is written, until it is shared.", examples = "[\"you\"]")
        List<String> readBy,

        List<String> words,

        @Schema(
                description =
                        "How the safeguarding leads of the learner's colleges are reached; empty for who is at none.",
                examples = "[\"/v1/colleges/90000001/safeguarding\"]")
        List<String> safeguarding) {

    private static final List<String> READERS = List.of("you");

    private static final List<String> WORDS = List.of(
            "Only you read it here, until you share it by name with somebody on your team. Before that, no member of"
                    + " staff of a college does.",
            "Whoever runs the platform's machines could technically see it, also in a backup, and a court may order it"
                    + " to be handed over.",
            "What you shared you can take back: from then on it is not read here any more. Somebody who has read it may"
                    + " remember or have copied it. You see when each person read it first.",
            "Nobody is watching: nobody is told that you wrote, and nothing looks through your words.",
            "No secrecy is promised: if it says that somebody may come to harm, whoever you share it with must pass that on.");

    private static final String AT_A_COLLEGE =
            "If you are worried about yourself or somebody else, tell the designated safeguarding lead of your college, or"
                    + " anybody there whom you trust.";

    private static final String AT_NONE =
            "If you are worried about yourself or somebody else, tell somebody whom you trust, or a doctor. You are at no"
                    + " college here, so no safeguarding lead is named.";

    static BeforeReflectingView at(List<String> ukprns, String emergency) {
        return new BeforeReflectingView(
                READERS,
                Stream.concat(WORDS.stream(), Stream.of(ukprns.isEmpty() ? AT_NONE : AT_A_COLLEGE, emergency))
                        .toList(),
                ukprns.stream()
                        .map(ukprn -> "/v1/colleges/" + ukprn + "/safeguarding")
                        .toList());
    }
}
