package org.withme.iag.guidance;

import org.withme.platform.problem.Violations;

/** I3: guidance without an ambition is refused, a plain enquiry never is. */
final class AmbitionGate {

    static final String RULE = "I3";

    private AmbitionGate() {}

    /** @param own whether the learner has an ambition to start from */
    static Violations check(RecordSession command, boolean own) {
        boolean ambition = own || command.ambitionId() != null;
        return command.asksOnly() ? enquiry(command, ambition) : guidance(command, ambition);
    }

    private static Violations guidance(RecordSession command, boolean ambition) {
        return new Violations()
                .addIf(
                        !ambition && !command.isFirstConversation(),
                        "/ambitionId",
                        RULE,
                        "Guidance has no ambition to start from.",
                        "Send firstConversation: true if this was the first one.")
                .addIf(
                        command.ambitionId() != null && command.isFirstConversation(),
                        "/firstConversation",
                        RULE,
                        "It names an ambition and says that there is none.",
                        "Send one of the two.");
    }

    private static Violations enquiry(RecordSession command, boolean ambition) {
        return new Violations()
                .addIf(
                        command.isFirstConversation(),
                        "/firstConversation",
                        RULE,
                        "An enquiry starts no ambition.",
                        "Leave it out, or record the session as GUIDANCE.")
                .addIf(
                        !command.agreed().isEmpty() && !ambition,
                        "/ambitionId",
                        RULE,
                        "An action has no ambition to start from.",
                        "Leave the actions out, or record the first conversation as GUIDANCE.");
    }

    /** An ambition that is not this learner's, or was let go, is refused like one that does not exist. */
    static Violations foreign() {
        return new Violations()
                .add(
                        "/ambitionId",
                        RULE,
                        "It is not an open ambition of this learner.",
                        "Send one of GET /v1/iag/ambitions?learnerId=…");
    }

    static Violations notTheFirst() {
        return new Violations()
                .add(
                        "/firstConversation",
                        RULE,
                        "The learner has an ambition to start from.",
                        "Leave firstConversation out: the session then starts from theirs.");
    }
}
