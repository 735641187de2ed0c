package org.withme.iag.followup;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ContactWays",
        description = "By which ways the learner may be contacted; addresses and numbers stand in the profile.")
record ContactWays(
        @Schema(
                description = "Whether the learner is at the college today: then the ways that the college uses there.",
                examples = "false")
        boolean asAtCollege,

        @Schema(
                description = "What the learner agreed to for the time after leaving this college, under the purpose"
                        + " outreach-after-leaving. Whoever has left is contacted in no other way.",
                examples = "[\"EMAIL\"]")
        List<Way> agreed,

        @Schema(description = "The same in plain words.", examples = "They have left and agreed to: e-mail.")
        String inWords) {

    static ContactWays of(boolean atCollege, List<Way> agreed, boolean toLearner) {
        return new ContactWays(
                atCollege, agreed, toLearner ? toLearner(atCollege, agreed) : toStaff(atCollege, agreed));
    }

    boolean allows(Way way) {
        return asAtCollege || agreed.contains(way);
    }

    private static String toStaff(boolean atCollege, List<Way> agreed) {
        if (atCollege) {
            return "They are at the college: use the ways that you use there.";
        }
        return agreed.isEmpty()
                ? "They have left and agreed to no way of being contacted: leave it to them. They see this when they sign"
                        + " in."
                : "They have left and agreed to: " + named(agreed) + ".";
    }

    private static String toLearner(boolean atCollege, List<Way> agreed) {
        if (atCollege) {
            return "You are at the college: an adviser speaks with you there.";
        }
        return agreed.isEmpty()
                ? "You have agreed to no way of being contacted after leaving, so nobody contacts you. You can choose one"
                        + " under outreach-after-leaving."
                : "You agreed to: " + named(agreed) + ". You can stop that at any time.";
    }

    private static String named(List<Way> ways) {
        return ways.stream().map(Way::inWords).collect(Collectors.joining(", "));
    }
}
