package org.withme.learner.rights.concern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.college.CollegeView;

@Schema(
        name = "Safeguarding",
        description = "What is said before anybody writes about how somebody is (W1), and how a college's designated"
                + " safeguarding lead is reached. A page adds who in particular reads what is written on it.")
record SafeguardingView(
        @Nullable CollegeView college,

        @Schema(examples = "What you write is no secret: the page says who reads it.")
        String whoReads,

        @Schema(examples = "Nobody may be watching: it can be days before somebody reads it.")
        String nobodyWatching,

        @Schema(examples = "If it says that somebody may come to harm, whoever reads it must pass that on.")
        String mustBePassedOn,

        @Schema(examples = "Tell the designated safeguarding lead of the college, by phone, by the link or in person.")
        @Nullable String howToReach,

        @Schema(description = "Absent if the college gave none.", examples = "01632 960101") @Nullable String phone,

        @Schema(
                description = "The college's own page for concerns; absent if the college gave none.",
                examples = "https://ashdown.example/safeguarding")
        @Nullable String link,

        @Schema(examples = "If somebody is in danger now, call 999.")
        String emergency) {

    private static final String WHO_READS = "What you write is no secret: the page says who reads it.";
    private static final String NOBODY_WATCHING = "Nobody may be watching: it can be days before somebody reads it.";
    private static final String PASSED_ON =
            "If it says that somebody may come to harm, whoever reads it must pass that on.";
    private static final String REACHABLE =
            "Tell the designated safeguarding lead of the college, by phone, by the link or in person.";
    private static final String IN_PERSON =
            "Tell the designated safeguarding lead of the college; anybody at the college can say who and where that is.";

    static SafeguardingView of(CollegeView college, String phone, String link, String emergency) {
        return new SafeguardingView(
                college,
                WHO_READS,
                NOBODY_WATCHING,
                PASSED_ON,
                phone == null && link == null ? IN_PERSON : REACHABLE,
                phone,
                link,
                emergency);
    }
}
