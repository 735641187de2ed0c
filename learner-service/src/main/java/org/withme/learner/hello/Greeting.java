package org.withme.learner.hello;

import java.util.ArrayList;
import java.util.List;
import org.withme.learner.hello.HelloView.Step;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;

/** What each kind of caller is told. */
final class Greeting {

    private static final String[] WHO_FIND_LEARNERS = {
        Roles.TUTOR,
        Roles.MENTOR,
        Roles.ASSESSOR,
        Roles.ADVISER,
        Roles.ADVOCATE,
        Roles.QUALITY_MANAGER,
        Roles.MIS_ADMINISTRATOR
    };

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
                        new Step("GET", "/docs", "The same, to read and to try.")));
    }

    static HelloView application(Caller caller) {
        List<Step> next = new ArrayList<>();
        if (caller.has(Roles.MIS_CLIENT)) {
            next.add(new Step(
                    "POST", "/v1/mis/ilr-imports?fileName=…&dryRun=true", "Try your ILR return: nothing is applied."));
            next.add(new Step("POST", "/v1/mis/ilr-imports?fileName=…", "Send your ILR return."));
            next.add(new Step("GET", "/v1/learners?limit=50", "The learners of your college."));
            next.add(new Step("POST", "/v1/learners/{id}/account", "Open a learner's account."));
            next.add(new Step("POST", "/v1/learners/{id}/team", "Name a learner's mentor."));
        }
        return of(caller, "Hello, " + caller.displayName() + ". You are an application.", "APPLICATION", next);
    }

    static HelloView person(Caller caller) {
        List<Step> next = new ArrayList<>();
        caller.learnerId().ifPresent(id -> addWhatLearnersDo(next, "/v1/learners/" + id));
        if (caller.hasAny(WHO_FIND_LEARNERS)) {
            next.add(new Step("GET", "/v1/learners?limit=50", "The learners whom you may see."));
        }
        if (caller.hasAny(Roles.TUTOR, Roles.MIS_ADMINISTRATOR)) {
            next.add(new Step("POST", "/v1/learners/{id}/team", "Name a learner's mentor."));
        }
        if (caller.has(Roles.MIS_ADMINISTRATOR)) {
            next.add(new Step("POST", "/v1/learners/{id}/account", "Open a learner's account."));
        }
        if (caller.hasAny(Roles.MIS_ADMINISTRATOR, Roles.PLATFORM_OPERATOR)) {
            next.add(new Step("GET", "/v1/mis/possible-duplicates", "Records that may be one person: you decide."));
        }
        return of(caller, "Hello, " + caller.displayName() + ". You are signed in as a person.", "PERSON", next);
    }

    private static void addWhatLearnersDo(List<Step> next, String self) {
        next.add(new Step("GET", "/v1/learners/me", "Who you are, as each college says it."));
        next.add(new Step("GET", self + "/enrolments", "What you are enrolled on."));
        next.add(new Step("GET", self + "/team", "The people beside you."));
        next.add(new Step("GET", self + "/journey", "What happened so far."));
        next.add(new Step("GET", "/v1/me/stream", "The same as it happens, as server-sent events."));
        next.add(new Step("GET", self + "/access-log", "Who looked at your record."));
        next.add(new Step("PATCH", self + "/preferences", "Say how you want to learn."));
    }

    private static HelloView of(Caller caller, String message, String youAre, List<Step> next) {
        return new HelloView(
                message,
                youAre,
                caller.subject(),
                caller.clientId(),
                caller.roles().stream().sorted().toList(),
                caller.ukprn().orElse(null),
                caller.learnerId().orElse(null),
                List.copyOf(next));
    }
}
