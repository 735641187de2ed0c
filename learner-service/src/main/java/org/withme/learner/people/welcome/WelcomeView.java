package org.withme.learner.people.welcome;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.college.CollegeView;

@Schema(
        name = "Welcome",
        description = "The first weeks at a college: who is who, what comes when, and one conversation.")
record WelcomeView(
        CollegeView college,

        @Schema(description = "APPLIED before the first day, ON from then for six weeks.", examples = "ON")
        State state,

        List<Person> people,

        @Schema(description = "What comes when, in order.") List<Day> days,

        @Schema(description = "The first conversation; absent before the first day.") @Nullable Conversation conversation) {

    @Schema(name = "WelcomeState")
    enum State {
        APPLIED,
        ON
    }

    @Schema(name = "WelcomePerson", description = "Somebody who is beside the learner there.")
    record Person(
            @Schema(examples = "Jo Marsh") String name,

            @Schema(description = "What they are to the learner, in words.", examples = "mentor")
            String as,

            @Schema(description = "The group through which they are.", examples = "12B Construction") @Nullable String through) {}

    @Schema(name = "WelcomeDay")
    record Day(
            @Schema(examples = "2026-09-07") LocalDate on,
            @Schema(examples = "Your first day.") String what) {}

    @Schema(name = "WelcomeConversation", description = "One conversation with somebody who is beside the learner.")
    record Conversation(
            @Schema(description = "By when it should be.", examples = "2026-09-21")
            LocalDate by,

            @Schema(description = "When it was; absent as long as it is due.", examples = "2026-09-14") @Nullable LocalDate heldOn) {}
}
