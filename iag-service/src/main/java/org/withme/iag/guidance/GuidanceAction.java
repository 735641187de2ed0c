package org.withme.iag.guidance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Something that was agreed in a session. */
@Entity
@Table(name = "guidance_action")
class GuidanceAction {

    @Id
    private UUID id;

    private UUID sessionId;
    private int position;
    private String summary;

    @Enumerated(EnumType.STRING)
    private Owner owner;

    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private ActionStatus status;

    private int type;
    private int signpostedTo;
    private Instant changedAt;

    @Version
    private long version;

    protected GuidanceAction() {}

    static GuidanceAction agreed(UUID id, UUID session, int position, AgreeAction command, Instant at) {
        GuidanceAction action = new GuidanceAction();
        action.id = id;
        action.sessionId = session;
        action.position = position;
        action.summary = command.summary();
        action.owner = command.owner();
        action.dueOn = command.dueOn();
        action.status = ActionStatus.NOT_STARTED;
        action.type = command.type() == null ? Codes.OTHER_ACTION : command.type();
        action.signpostedTo = command.signpostedTo() == null ? Codes.NO_SIGNPOST : command.signpostedTo();
        action.changedAt = at;
        return action;
    }

    /** True if it was elsewhere before. */
    boolean moveTo(ActionStatus reached, Instant at) {
        boolean another = status != reached;
        if (another) {
            status = reached;
            changedAt = at;
        }
        return another;
    }

    UUID session() {
        return sessionId;
    }

    boolean isOf(Owner whose) {
        return owner == whose;
    }

    ActionView view() {
        return new ActionView(id, summary, owner, dueOn, status, type, signpostedTo, changedAt);
    }

    ActionPlanFacts.Action facts() {
        return new ActionPlanFacts.Action(summary, dueOn, type, signpostedTo, owner, status);
    }
}
