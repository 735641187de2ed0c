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
import org.withme.iag.ambition.AmbitionEvent.SaidAnswered;
import org.withme.platform.problem.Problem;
import org.withme.platform.said.Heard;

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

    @Embedded
    private Heard said;

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

    /** Said by the learner to somebody who enters it; at once as good as what they wrote. */
    static Ambition said(UUID id, UUID learner, Aim aim, Heard said) {
        Ambition ambition = started(id, learner, aim, State.ALIVE, said.enteredAt());
        ambition.said = said;
        return ambition;
    }

    /** Started for the learner, who has not said anything yet. */
    static Ambition proposed(UUID id, UUID learner, Instant at) {
        return started(id, learner, Aim.UNKNOWN, State.PROPOSED, at);
    }

    /** By the learner, who takes up what was proposed, and makes their own what was said, by whatever they say; true if that is new. */
    boolean revise(Aim revised, Instant at) {
        boolean another = state == State.PROPOSED || Heard.awaits(said) || !aim.equals(revised);
        if (another) {
            said = said == null ? null : said.madeOwn(at);
            aim = revised;
            state = State.ALIVE;
            revision++;
            changedAt = at;
        }
        return another;
    }

    /** True if that is new. */
    boolean makeOwn(Instant at) {
        Heard before = Heard.require(said);
        said = before.madeOwn(at);
        boolean another = said.isNew(before);
        changedAt = another ? at : changedAt;
        return another;
    }

    /** As if it had never been said, but for the learner; true if that is new. */
    boolean strikeOut(Instant at) {
        Heard before = Heard.require(said);
        said = before.struckOut(at);
        boolean another = said.isNew(before);
        if (another) {
            state = State.STRUCK_OUT;
            first = false;
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

    boolean isStruckOut() {
        return state == State.STRUCK_OUT;
    }

    /** Let go or struck out. */
    boolean isOver() {
        return isLetGo() || isStruckOut();
    }

    void requireNotOver() {
        Heard.requireNotStruckOut(said);
        if (isLetGo()) {
            throw Problem.of(AmbitionProblem.AMBITION_LET_GO);
        }
    }

    AmbitionDeclared declaredEvent() {
        return Heard.awaits(said)
                ? new AmbitionDeclared(learnerOrigin, id, aim.occupation(), aim.horizon(), said.how(), said.on())
                : new AmbitionDeclared(learnerOrigin, id, aim.occupation(), aim.horizon(), null, null);
    }

    SaidAnswered saidAnsweredEvent() {
        return new SaidAnswered(learnerOrigin, id, said.answer());
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
                letGoAt,
                Heard.view(said));
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
                Heard.awaits(said) ? said.how() : null,
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
