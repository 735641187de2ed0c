package org.withme.iag.guidance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What was agreed in one session, as other features see it; codes are the National Careers Service's (I5).
 *
 * @param session the session in which it was agreed
 * @param origin the id under which it was recorded: another one than the learner's after two records were merged
 * @param ambition from which ambition it starts
 * @param channel null if nobody said
 */
public record ActionPlanFacts(
        UUID session, UUID origin, UUID ambition, Instant agreedAt, Integer channel, List<Action> actions) {

    /** One action of it. */
    public record Action(
            String summary, LocalDate dueOn, int type, int signpostedTo, Owner owner, ActionStatus status) {}
}
