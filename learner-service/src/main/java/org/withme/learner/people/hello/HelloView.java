package org.withme.learner.people.hello;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Hello", description = "Who you are to this service, and what to call next.")
record HelloView(
        @Schema(examples = "Hello, Sam Okafor. You are signed in as a person.")
        String message,

        @Schema(
                description = "How you came in.",
                enumeration = {"ANYONE", "APPLICATION", "PERSON"})
        @Nullable String youAre,

        @Schema(description = "The token's subject; staff are known by it.") @Nullable String subject,

        @Schema(description = "The application that the token was issued to.", examples = "mis-90000001") @Nullable String client,

        @Schema(description = "The WithMe roles in your token.", examples = "[\"mis-client\"]") @Nullable List<String> roles,

        @Schema(description = "Your college, for its staff and its applications.", examples = "90000001") @Nullable String ukprn,

        @Schema(description = "You, for a learner.") @Nullable UUID learnerId,

        @Schema(description = "What to call next.") List<Step> next) {

    @Schema(name = "HelloStep", description = "An operation that is open to you.")
    record Step(
            @Schema(examples = "GET") String method,
            @Schema(examples = "/v1/learners/me") String path,

            @Schema(examples = "Who you are, as each college says it.")
            String why) {}
}
