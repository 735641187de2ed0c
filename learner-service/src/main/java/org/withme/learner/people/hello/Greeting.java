package org.withme.learner.people.hello;

import java.util.List;
import org.withme.learner.people.hello.HelloView.Step;
import org.withme.platform.identity.Caller;

/** What each kind of caller is told. */
final class Greeting {

    private Greeting() {}

    static HelloView anyone() {
        return new HelloView(
                "Hello. This answer needs no token. Everything else does: get one from the identity provider"
                        + " and send it as \"Authorization: Bearer <token>\".",
                "ANYONE",
                null,
                null,
                List.of(),
                null,
                null,
                List.of(
                        new Step("GET", "/v1/hello/application", "As an application: a token by client credentials."),
                        new Step("GET", "/v1/hello/user", "As a person: a token by signing in."),
                        new Step("GET", "/openapi", "Every operation, with examples."),
                        new Step("GET", "/docs", "The same, to read and to search.")));
    }

    static HelloView application(Caller caller) {
        return of(caller, "Hello, " + caller.displayName() + ". You are an application.", "APPLICATION");
    }

    static HelloView person(Caller caller) {
        String hello = "Hello, " + caller.displayName() + ". You are signed in as a person.";
        return of(caller, LittleYet.of(caller).map(yet -> hello + " " + yet).orElse(hello), "PERSON");
    }

    private static HelloView of(Caller caller, String message, String youAre) {
        return new HelloView(
                message,
                youAre,
                caller.subject(),
                caller.clientId(),
                caller.roles().stream().sorted().toList(),
                caller.ukprn().orElse(null),
                caller.learnerId().orElse(null),
                FirstCalls.of(caller));
    }
}
