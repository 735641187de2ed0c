package org.withme.iag.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.iag.guidance.ActionPlanFacts;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "FeedActionPlan",
        description = "What was agreed in one session, in codes of the National Careers Service.")
record FeedActionPlan(
        LocalDate createdOn,

        @Schema(description = "Channel of the session, if somebody said so.", examples = "1") @Nullable Integer channel,

        List<Action> actions) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FeedAction", description = "One action.")
    record Action(
            String summary,

            @Schema(description = "Aims to be completed by.") @Nullable LocalDate dueOn,

            @Schema(description = "Action type.", examples = "9")
            int actionType,

            @Schema(description = "Signposted to category.", examples = "3")
            int signpostedTo,

            @Schema(description = "Person responsible: 1 customer, 2 adviser.", examples = "1")
            int personResponsible,

            @Schema(
                    description = "Action status: 1 not started, 2 in progress, 3 completed, 99 no longer applicable.",
                    examples = "1")
            int status) {}

    static FeedActionPlan of(ActionPlanFacts plan) {
        return new FeedActionPlan(
                LocalDate.ofInstant(plan.agreedAt(), ZoneOffset.UTC),
                plan.channel(),
                plan.actions().stream()
                        .map(action -> new Action(
                                action.summary(),
                                action.dueOn(),
                                action.type(),
                                action.signpostedTo(),
                                action.owner().code(),
                                action.status().code()))
                        .toList());
    }
}
