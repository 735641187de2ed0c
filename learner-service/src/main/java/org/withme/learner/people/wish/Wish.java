package org.withme.learner.people.wish;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.withme.learner.people.waiting.WaitingKind;
import org.withme.learner.people.waiting.WaitingThing;
import org.withme.learner.people.wish.WishEvent.WishAnswered;
import org.withme.learner.people.wish.WishEvent.WishMade;
import org.withme.platform.problem.Problem;
import org.withme.platform.said.Heard;

/** What a learner wishes about how, when or where they learn. */
@Entity
@Table(name = "wish")
class Wish {

    private static final Set<WishState> OPEN = EnumSet.of(WishState.WAITING, WishState.TRYING);

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID learnerId;

    @Column(insertable = false, updatable = false)
    private UUID learnerOrigin;

    private String ukprn;
    private UUID groupId;
    private String words;

    @Enumerated(EnumType.STRING)
    private WishState state;

    private LocalDate untilDay;
    private Instant madeAt;
    private Instant askedAt;

    @Embedded
    private Heard said;

    @Version
    private long version;

    protected Wish() {}

    /**
     * To the staff of a college.
     *
     * @param group whose staff; null for the learner's mentors
     */
    record To(String ukprn, UUID group) {}

    /** @param said null if the learner wrote it */
    static Wish made(UUID id, UUID learner, To to, String words, Heard said, Instant at) {
        Wish wish = new Wish();
        wish.id = id;
        wish.learnerId = learner;
        wish.learnerOrigin = learner;
        wish.ukprn = to.ukprn();
        wish.groupId = to.group();
        wish.words = words;
        wish.state = WishState.WAITING;
        wish.madeAt = at;
        wish.askedAt = at;
        wish.said = said;
        return wish;
    }

    /** True if it is new: the same answer again changes nothing. */
    boolean answer(Reply reply, LocalDate until) {
        if (state == reply.state() && Objects.equals(untilDay, until)) {
            return false;
        }
        if (!isOpen()) {
            throw Problem.of(WishProblem.WISH_IS_OVER);
        }
        state = reply.state();
        untilDay = until;
        return true;
    }

    /** By the learner, who thinks that it is not answered, or has changed their mind about what is tried. */
    void askAgain(Instant at) {
        if (state == WishState.WITHDRAWN || state == WishState.STRUCK_OUT) {
            throw Problem.of(WishProblem.WISH_IS_OVER);
        }
        if (state != WishState.WAITING) {
            state = WishState.WAITING;
            untilDay = null;
            askedAt = at;
        }
    }

    void withdraw() {
        if (state != WishState.WITHDRAWN) {
            if (!isOpen()) {
                throw Problem.of(WishProblem.WISH_IS_OVER);
            }
            state = WishState.WITHDRAWN;
            untilDay = null;
        }
    }

    void makeOwn(Instant at) {
        said = Heard.require(said).madeOwn(at);
    }

    /** As if it had never been said, but for the learner. */
    void strikeOut(Instant at) {
        said = Heard.require(said).struckOut(at);
        state = WishState.STRUCK_OUT;
        untilDay = null;
    }

    private boolean awaitsTheLearner() {
        return said != null && !said.isAnswered();
    }

    UUID id() {
        return id;
    }

    private boolean isOpen() {
        return OPEN.contains(state);
    }

    /** What was tried long enough is asked again. */
    private boolean isTried(LocalDate today) {
        return state == WishState.TRYING && !untilDay.isBefore(today);
    }

    WishMade madeEvent() {
        return said == null
                ? new WishMade(learnerOrigin, id, ukprn, groupId, null, null)
                : new WishMade(learnerOrigin, id, ukprn, groupId, said.how(), said.on());
    }

    WishAnswered answeredEvent(Reply reply) {
        return new WishAnswered(learnerOrigin, id, ukprn, reply, untilDay);
    }

    /** As long as it is open, and as long as they have not answered to what was entered for them. */
    Stream<WaitingThing> forLearner(LocalDate today) {
        return Stream.of(
                        Optional.of(WaitingKind.SAID_FOR_YOU).filter(kind -> awaitsTheLearner()),
                        Optional.of(WaitingKind.WISH_WAITS).filter(kind -> isOpen()))
                .flatMap(Optional::stream)
                .map(kind -> waits(kind, today));
    }

    WaitingThing waits(WaitingKind kind, LocalDate today) {
        return new WaitingThing(
                kind,
                id.toString(),
                learnerId,
                ukprn,
                1,
                askedAt,
                isTried(today) ? untilDay : null,
                "/v1/learners/" + learnerId + "/wishes/" + id);
    }

    WishView view(List<WishAnswerView> answers, LocalDate today) {
        boolean again = state == WishState.TRYING && !isTried(today);
        return new WishView(
                id,
                learnerId,
                words,
                ukprn,
                groupId,
                again ? WishState.WAITING : state,
                again ? null : untilDay,
                madeAt,
                Heard.view(said),
                answers);
    }
}
