package org.withme.iag.ambition;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.withme.iag.ambition.AmbitionEvent.AmbitionDeclared;
import org.withme.iag.ambition.AmbitionEvent.AmbitionLetGo;
import org.withme.iag.ambition.AmbitionEvent.AmbitionRevised;

/** Where a learner wants to go. */
@Entity
@Table(name = "ambition")
class Ambition {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID learnerId;

    @Column(insertable = false, updatable = false)
    private UUID learnerOrigin;

    @Embedded
    private Aim aim;

    @Column(name = "is_first")
    private boolean first;

    @Enumerated(EnumType.STRING)
    private State state;

    private String reflection;
    private int revision;
    private Instant declaredAt;
    private Instant changedAt;
    private Instant letGoAt;

    @Version
    private long version;

    protected Ambition() {}

    /** Said by the learner. */
    static Ambition declared(UUID id, UUID learner, Aim aim, Instant at) {
        return started(id, learner, aim, State.ALIVE, at);
    }

    /** Started for the learner, who has not said anything yet. */
    static Ambition proposed(UUID id, UUID learner, Instant at) {
        return started(id, learner, Aim.UNKNOWN, State.PROPOSED, at);
    }

    /** By the learner, who takes up what was proposed by whatever they say; true if it says something else now. */
    boolean revise(Aim revised, Instant at) {
        boolean another = state == State.PROPOSED || !aim.equals(revised);
        if (another) {
            aim = revised;
            state = State.ALIVE;
            revision++;
            changedAt = at;
        }
        return another;
    }

    /** True if that is new. */
    boolean comesFirst(boolean whether, Instant at) {
        boolean another = first != whether;
        if (another) {
            first = whether;
            changedAt = at;
        }
        return another;
    }

    void letGo(String words, Instant at) {
        state = State.LET_GO;
        first = false;
        reflection = words;
        letGoAt = at;
        changedAt = at;
    }

    UUID id() {
        return id;
    }

    Aim aim() {
        return aim;
    }

    int revision() {
        return revision;
    }

    boolean isFirst() {
        return first;
    }

    boolean isProposed() {
        return state == State.PROPOSED;
    }

    boolean isLetGo() {
        return state == State.LET_GO;
    }

    AmbitionDeclared declaredEvent() {
        return new AmbitionDeclared(learnerOrigin, id, aim.occupation(), aim.horizon());
    }

    AmbitionRevised revisedEvent() {
        return new AmbitionRevised(learnerOrigin, id);
    }

    AmbitionLetGo letGoEvent() {
        return new AmbitionLetGo(learnerOrigin, id);
    }

    AmbitionView view() {
        return new AmbitionView(
                id,
                learnerId,
                aim.kind(),
                aim.words(),
                aim.occupation(),
                aim.sector(),
                aim.place(),
                aim.horizon(),
                aim.confidence(),
                first,
                state,
                reflection,
                revision,
                declaredAt,
                changedAt,
                letGoAt);
    }

    AmbitionFacts facts() {
        return new AmbitionFacts(
                id,
                learnerId,
                learnerOrigin,
                state,
                aim.kind(),
                aim.words(),
                aim.occupation(),
                aim.sector(),
                aim.place(),
                aim.horizon(),
                aim.confidence(),
                first,
                declaredAt,
                changedAt);
    }

    private static Ambition started(UUID id, UUID learner, Aim aim, State state, Instant at) {
        Ambition ambition = new Ambition();
        ambition.id = id;
        ambition.learnerId = learner;
        ambition.learnerOrigin = learner;
        ambition.aim = aim;
        ambition.state = state;
        ambition.revision = 1;
        ambition.declaredAt = at;
        ambition.changedAt = at;
        return ambition;
    }
}
