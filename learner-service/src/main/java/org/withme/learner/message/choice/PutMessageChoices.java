package org.withme.learner.message.choice;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.withme.learner.message.way.EmailAddress;
import org.withme.learner.message.way.WayKind;

@Schema(
        name = "PutMessageChoices",
        description = "How you want to hear that something waits. How often is enough; everything else has a default.")
record PutMessageChoices(
        @Schema(required = true, description = "NEVER if nothing is to come.", examples = "DAILY")
        Often often,

        @Schema(
                description = "Your time zone, of the IANA database; Europe/London if it is left out.",
                examples = "Europe/London")
        String zone,

        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                description = "From when on messages may come, by your clock; 08:00 if it is left out.",
                examples = "08:00")
        LocalTime from,

        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                description = "Until when messages may come; 20:00 if it is left out, 00:00 is the end of the day.",
                examples = "20:00")
        LocalTime until,

        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                description =
                        "When a daily or weekly message comes; 17:00, or the beginning of the hours, if it is left out.",
                examples = "17:00")
        LocalTime at,

        @Schema(description = "On which day a weekly message comes; MONDAY if it is left out.", examples = "MONDAY")
        DayOfWeek on,

        @Schema(
                description =
                        "By which ways; those that you chose before, as they are, if it is left out, else EMAIL. A way that is"
                                + " listed is open again, whatever closed it. One that is not listed is forgotten, with the address"
                                + " that you gave for it.")
        List<WantedWay> ways) {

    @Schema(name = "WantedWay", description = "A way by which messages may come.")
    record WantedWay(
            @Schema(required = true, examples = "EMAIL") WayKind way,

            @Schema(
                    description =
                            "Your own e-mail address or mobile number, if it is not to be the one that your college has: it gets"
                                    + " a message with a link, and nothing else until the link was followed. Left out, it stays as it is.",
                    maxLength = EmailAddress.LONGEST,
                    examples = "sam@example.org")
            String address,

            @Schema(
                    description =
                            "Whether nobody else reads there: nothing comes to where it is not safe. True if it is left out.",
                    examples = "true")
            Boolean safe) {}
}
