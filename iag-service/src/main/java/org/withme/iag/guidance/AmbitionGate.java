package org.withme.iag.guidance;

import org.withme.platform.problem.Violations;

/** I3: guidance without an ambition is refused, a plain enquiry never is. */
final class AmbitionGate {

    private AmbitionGate() {}

    /** @param own whether the learner has an ambition to start from */
    static Violations check(RecordSession command, boolean own) {
        boolean ambition = own || command.ambitionId() != null;
        return command.asksOnly() ? enquiry(command, ambition) : guidance(command, ambition);
    }

    private static Violations guidance(RecordSession command, boolean ambition) {
        return new Violations()
                .addIf(!ambition && !command.isFirstConversation(), "/ambitionId", GateRule.GUIDANCE_WITHOUT_AMBITION)
                .addIf(
                        command.ambitionId() != null && command.isFirstConversation(),
                        "/firstConversation",
                        GateRule.AMBITION_AND_NONE);
    }

    private static Violations enquiry(RecordSession command, boolean ambition) {
        return new Violations()
                .addIf(command.isFirstConversation(), "/firstConversation", GateRule.ENQUIRY_AS_FIRST_CONVERSATION)
                .addIf(!command.agreed().isEmpty() && !ambition, "/ambitionId", GateRule.ACTION_WITHOUT_AMBITION);
    }
}
