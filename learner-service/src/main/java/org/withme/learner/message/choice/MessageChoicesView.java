package org.withme.learner.message.choice;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.learner.message.way.WayKind;

@Schema(name = "MessageChoices", description = "How you want to hear that something waits.")
record MessageChoicesView(
        @Schema(description = "NEVER until you choose.") Often often,

        @Schema(examples = "Europe/London") String zone,

        @Schema(type = SchemaType.STRING, implementation = String.class, examples = "08:00")
        @JsonFormat(pattern = "HH:mm")
        LocalTime from,

        @Schema(type = SchemaType.STRING, implementation = String.class, examples = "20:00")
        @JsonFormat(pattern = "HH:mm")
        LocalTime until,

        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                description = "When a daily or weekly message comes.",
                examples = "17:00")
        @JsonFormat(pattern = "HH:mm")
        LocalTime at,

        @Schema(description = "On which day a weekly message comes.")
        DayOfWeek on,

        @Schema(
                description =
                        "Whether you asked not to be contacted: then nothing comes, whatever you choose here, until you lift"
                                + " it.")
        boolean doNotContact,

        List<WayView> ways,

        @Schema(description = "When you chose last; absent until you do.") @Nullable Instant chosenAt) {

    @Schema(name = "MessageWay", description = "A way by which messages could come, and whether they do.")
    record WayView(
            WayKind way,
            WayState state,

            @Schema(
                    description = "Where they go, or would go, so that you know it and nobody else does.",
                    examples = "s…@example.org")
            @Nullable String address,

            @Schema(description = "Whether it is an address that you gave; else it is the one that your college has.")
            boolean own,

            @Schema(description = "Whether nobody else reads there.")
            boolean safe,

            @Schema(description = "When it was closed.") @Nullable Instant closedAt) {}

    static MessageChoicesView of(MessageChoice choice, Ways carriers) {
        MessageTimes times = choice.times();
        return new MessageChoicesView(
                times.often(),
                times.zone().getId(),
                times.from(),
                times.until(),
                times.at(),
                times.on(),
                choice.doNotContact(),
                Stream.of(WayKind.values())
                        .map(kind -> way(choice, kind, carriers.carry(kind)))
                        .toList(),
                choice.chosenAt());
    }

    private static WayView way(MessageChoice choice, WayKind kind, boolean isCarried) {
        ChosenWay chosen = choice.ways().get(kind);
        return new WayView(
                kind,
                isCarried ? choice.state(kind) : WayState.NOT_AVAILABLE,
                choice.address(kind)
                        .map(address -> Addresses.masked(kind, address))
                        .orElse(null),
                chosen != null && chosen.own() != null,
                chosen == null || chosen.safe(),
                chosen == null ? null : chosen.closedAt());
    }
}
