package org.withme.iag.guidance;

import org.withme.platform.problem.Violations;

/** I3: guidance without an ambition is refused, a plain enquiry never is. What the request alone can tell. */
final class AmbitionGate {

    static final String RULE = "I3";

    private AmbitionGate() {}

    static Violations check(RecordSession command) {
        return command.asksOnly() ? enquiry(command) : guidance(command);
    }

    private static Violations guidance(RecordSession command) {
        return new Violations()
                .addIf(
                        command.ambitionId() == null && !command.isFirstConversation(),
                        "/ambitionId",
                        RULE,
                        "Guidance has no ambition to start from.",
                        "Send the learner's ambition, or firstConversation: true if there is none yet.")
                .addIf(
                        command.ambitionId() != null && command.isFirstConversation(),
                        "/firstConversation",
                        RULE,
                        "It names an ambition and says that there is none.",
                        "Send one of the two.");
    }

    private static Violations enquiry(RecordSession command) {
        return new Violations()
                .addIf(
                        command.isFirstConversation(),
                        "/firstConversation",
                        RULE,
                        "An enquiry starts no ambition.",
                        "Leave it out, or record the session as GUIDANCE.")
                .addIf(
                        !command.agreed().isEmpty() && command.ambitionId() == null,
                        "/ambitionId",
                        RULE,
                        "An action has no ambition to start from.",
                        "Send the learner's ambition, or leave the actions out.");
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
                        "Send its id as ambitionId.");
    }
}
