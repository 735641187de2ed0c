package org.withme.learner.hello;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Hello", description = "Who you are to this service, and what to call next.")
record HelloView(
        @Schema(example = "Hello, Sam Okafor. You are signed in as a person.")
        String message,

        @Schema(
                description = "How you came in.",
                enumeration = {"ANYONE", "APPLICATION", "PERSON"})
        String youAre,

        @Schema(description = "The token's subject; staff are known by it.")
        String subject,

        @Schema(description = "The application that the token was issued to.", example = "mis-90000001")
        String client,

        @Schema(description = "The WithMe roles in your token.", example = "[\"mis-client\"]")
        List<String> roles,

        @Schema(description = "Your college, for its staff and its applications.", example = "90000001")
        String ukprn,

        @Schema(description = "You, for a learner.") UUID learnerId,
        @Schema(description = "What to call next.") List<Step> next) {

    @Schema(name = "HelloStep", description = "An operation that is open to you.")
    record Step(
            @Schema(example = "GET") String method,
            @Schema(example = "/v1/learners/me") String path,

            @Schema(example = "Who you are, as each college says it.")
            String why) {}
}
