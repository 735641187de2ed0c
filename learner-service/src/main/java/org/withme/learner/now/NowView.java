package org.withme.learner.now;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.college.CollegeView;

@Schema(name = "Now", description = "Where a learner is now and what comes next, at most one screen.")
record NowView(
        UUID learnerId,

        @Schema(description = "What the learner is on; at most three, a programme before its parts.")
        List<On> on,

        @Schema(description = "Who is beside the learner; at most six.")
        List<Beside> beside,

        @Schema(
                description =
                        "Goals that are agreed, of the learner and of their groups, the next due first; at most three.")
        List<Goal> goals,

        @Schema(description = "The next days; at most five.")
        List<Day> ahead,

        @Schema(description = "What waits for the learner; absent for everybody else.") @Nullable Waits waits,

        Links links) {

    @Schema(name = "NowOn", description = "What a learner is on.")
    record On(
            @Schema(examples = "Level 2 Diploma in Site Carpentry (learning aim 60312345)")
            String what,

            CollegeView college,

            @Schema(description = "Until when it is planned.", examples = "2027-07-09")
            LocalDate until,

            @Schema(description = "Whether the learner takes a break from it.")
            boolean paused) {}

    @Schema(name = "NowBeside", description = "Somebody who is beside a learner.")
    record Beside(
            @Schema(examples = "Jo Marsh") String name,

            @Schema(description = "What they are to the learner, in words.", examples = "mentor")
            String as,

            @Schema(description = "The group through which they are.", examples = "12B Construction") @Nullable String through,

            CollegeView college) {}

    @Schema(name = "NowGoal", description = "A goal on which the learner is at work, alone or with a group.")
    record Goal(
            @Schema(
                    description = "In the words of the learner or the group.",
                    examples = "I want to get my driving theory.")
            String words,

            @Schema(description = "What is to be done next; absent where no step is left.", examples = "Book the test")
            @Nullable String nextStep,

            @Schema(description = "When that is due.", examples = "2026-12-18") @Nullable LocalDate due,

            @Schema(
                    examples =
                            "/v1/learners/0198a2b4-6c1e-7d30-8f00-000000000001/goals/0198a2b4-6c1e-7d30-8f00-000000000071")
            String link) {}

    @Schema(name = "NowDay", description = "A day ahead.")
    record Day(
            @Schema(examples = "2026-12-03") LocalDate on,

            @Schema(description = "The moment, where there is one.") @Nullable Instant at,

            @Schema(examples = "The first weeks end.") String what,

            @Schema(examples = "/v1/learners/0198a2b4-6c1e-7d30-8f00-000000000001/welcome")
            String link) {}

    @Schema(name = "NowWaits", description = "What waits for you: the first three, in the order of need.")
    record Waits(
            List<Item> items,

            @Schema(description = "Whether more waits than is shown.")
            boolean more) {}

    @Schema(name = "NowWaitingItem")
    record Item(
            @Schema(examples = "You are offered an advocate: somebody who is there for you alone. Say yes or no.")
            String what,

            @Schema(description = "By when, where there is such a day.") @Nullable LocalDate until,

            @Schema(examples = "/v1/advocacy/referrals/0198a2b4-6c1e-7d30-8f00-000000000031")
            String link) {}

    /**
     * Where all of it is.
     *
     * @param ambition in the learner's words, which iag-service keeps: the first comes first
     */
    @Schema(name = "NowLinks")
    record Links(
            @Schema(description = "Where the learner wants to go, in their own words; the first comes first.")
            String ambition,

            String journey,
            String plans,
            String enrolments,
            String team) {

        static Links of(UUID learner) {
            String self = "/v1/learners/" + learner;
            return new Links(
                    "/v1/iag/ambitions?learnerId=" + learner,
                    self + "/journey?order=newest-first",
                    self + "/plans",
                    self + "/enrolments",
                    self + "/team");
        }
    }
}
