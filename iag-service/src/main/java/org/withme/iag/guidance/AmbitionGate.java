package org.withme.iag.guidance;

import org.withme.platform.problem.Violations;

/** I3: guidance without an ambition is refused, a plain enquiry never is. What the request alone can tell. */
final class AmbitionGate {

    private AmbitionGate() {}

    static Violations check(RecordSession command) {
        return command.asksOnly() ? enquiry(command) : guidance(command);
    }

    private static Violations guidance(RecordSession command) {
        return new Violations()
                .addIf(
                        command.ambitionId() == null && !command.isFirstConversation(),
                        "/ambitionId",
                        GateRule.GUIDANCE_WITHOUT_AMBITION)
                .addIf(
                        command.ambitionId() != null && command.isFirstConversation(),
                        "/firstConversation",
                        GateRule.AMBITION_AND_NONE);
    }

    private static Violations enquiry(RecordSession command) {
        return new Violations()
                .addIf(command.isFirstConversation(), "/firstConversation", GateRule.ENQUIRY_AS_FIRST_CONVERSATION)
                .addIf(
                        !command.agreed().isEmpty() && command.ambitionId() == null,
                        "/ambitionId",
                        GateRule.ACTION_WITHOUT_AMBITION);
    }
}
