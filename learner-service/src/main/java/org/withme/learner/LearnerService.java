package org.withme.learner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the whole service shares: its clock, and the head of its API description. */
@ApplicationScoped
@OpenAPIDefinition(
        info =
                @Info(
                        title = "WithMe learner-service",
                        version = "v1",
                        description =
                                "Who I am, how I want to learn, the people beside me, my journey so far and next. "
                                        + "Colleges send their ILR return; learners see themselves and who looked at them.",
                        license = @License(name = "Apache-2.0", identifier = "Apache-2.0")),
        tags = {
            @Tag(name = "Hello", description = "The three ways in: without a token, as an application, as a person."),
            @Tag(name = "Learners", description = "Who a learner is and how they want to learn."),
            @Tag(name = "Enrolments", description = "What a learner is enrolled on, as each college's MIS says it."),
            @Tag(name = "Accounts", description = "How a learner gets to sign in."),
            @Tag(name = "Team", description = "The people beside a learner."),
            @Tag(
                    name = "Consent",
                    description = "What a learner agreed to, in which wording, and what they took back."),
            @Tag(name = "Journey", description = "What happened, when, and from which source."),
            @Tag(name = "Access log", description = "Who looked at a learner's record."),
            @Tag(name = "ILR imports", description = "A college's ILR return, from receipt to its final state.")
        })
class LearnerService {

    /** In microseconds, which is what PostgreSQL keeps: a view is the same before and after it was stored. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }
}
