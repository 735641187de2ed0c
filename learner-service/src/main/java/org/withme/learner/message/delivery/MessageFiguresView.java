package org.withme.learner.message.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.learner.message.way.WayKind;

@Schema(
        name = "MessageFigures",
        description = "What became of the messages to a college's people, in each of the last weeks that are over.")
record MessageFiguresView(String ukprn, List<Week> weeks) {

    @Schema(name = "MessageFiguresWeek")
    record Week(
            @Schema(description = "The Monday on which it began.")
            LocalDate monday,

            List<OfWay> ways) {}

    @Schema(
            name = "MessageFiguresWay",
            description = "By one way; nothing is added up, so that nothing can be taken off.")
    record OfWay(
            WayKind way,

            @Schema(
                    description =
                            "How many messages are in each state; a state in which there is none, or fewer than five, is"
                                    + " absent.",
                    examples = "{\"DELIVERED\": 120, \"BOUNCED\": 7}")
            Map<MessageState, Integer> counts,

            @Schema(description = "The states in which there are fewer than five.", examples = "[\"REFUSED\"]")
            @Nullable List<MessageState> withheld) {}
}
