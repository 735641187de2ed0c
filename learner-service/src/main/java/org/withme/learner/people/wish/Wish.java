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
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.withme.learner.people.waiting.WaitingKind;
import org.withme.learner.people.waiting.WaitingThing;
import org.withme.learner.people.wish.WishEvent.SaidAnswered;
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

    void answer(AnswerWish command) {
        requireOpen();
        state = command.answer().state();
        untilDay = command.until();
    }

    /** Whether that, which is the last answer, was not followed by anything of the learner's. */
    boolean stands(WishAnswer last) {
        return state == last.reply().state();
    }

    /** By the learner, who thinks that it is not answered, or has changed their mind about what is tried; once more changes nothing. */
    void askAgain(Instant at) {
        Heard.requireNotStruckOut(said);
        if (state == WishState.WITHDRAWN) {
            throw Problem.of(WishProblem.WISH_IS_OVER);
        }
        if (state != WishState.WAITING) {
            state = WishState.WAITING;
            untilDay = null;
            askedAt = at;
        }
    }

    /**
     * Whoever has the role elsewhere is asked anew.
     *
     * @param answered whether a college's staff said something to it, which stays with that college, as what its staff entered
     */
    void address(To to, boolean answered, Instant at) {
        if (answered || said != null) {
            throw Problem.of(WishProblem.WISH_STAYS);
        }
        ukprn = to.ukprn();
        groupId = to.group();
        askedAt = at;
    }

    void withdraw() {
        Heard.requireNotStruckOut(said);
        if (state != WishState.WITHDRAWN) {
            requireOpen();
            state = WishState.WITHDRAWN;
            untilDay = null;
        }
    }

    /** True if that is new. */
    boolean makeOwn(Instant at) {
        Heard before = Heard.require(said);
        said = before.madeOwn(at);
        return said.isNew(before);
    }

    /** As if it had never been said, but for the learner; true if that is new. */
    boolean strikeOut(Instant at) {
        Heard before = Heard.require(said);
        said = before.struckOut(at);
        state = WishState.STRUCK_OUT;
        untilDay = null;
        return said.isNew(before);
    }

    /** What was withdrawn asks nothing of the learner, whoever entered it. */
    private boolean awaitsTheLearner() {
        return Heard.awaits(said) && state != WishState.WITHDRAWN;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw Problem.of(WishProblem.WISH_IS_OVER);
        }
    }

    UUID id() {
        return id;
    }

    boolean isOpen() {
        return OPEN.contains(state);
    }

    /** What was tried long enough is asked again. */
    private boolean isTried(LocalDate today) {
        return state == WishState.TRYING && !untilDay.isBefore(today);
    }

    private WishState stateOn(LocalDate today, boolean lapsed) {
        if (isOpen() && lapsed) {
            return WishState.LAPSED;
        }
        return state == WishState.TRYING && !isTried(today) ? WishState.WAITING : state;
    }

    WishMade madeEvent() {
        return said == null
                ? new WishMade(learnerOrigin, id, ukprn, groupId, null, null)
                : new WishMade(learnerOrigin, id, ukprn, groupId, said.how(), said.on());
    }

    SaidAnswered saidAnsweredEvent() {
        return new SaidAnswered(learnerOrigin, id, said.answer());
    }

    WishAnswered answeredEvent(WishReply reply) {
        return new WishAnswered(learnerOrigin, id, ukprn, reply, untilDay);
    }

    /**
     * As long as it is open, and as long as they have not answered to what was entered for them.
     *
     * @param lapsed whether they left the college whose staff are asked
     */
    Stream<WaitingThing> forLearner(LocalDate today, boolean lapsed) {
        return Stream.of(
                        Optional.of(said(WaitingKind.SAID_FOR_YOU)).filter(thing -> awaitsTheLearner()),
                        Optional.of(
                                        lapsed
                                                ? waits(WaitingKind.WISH_LAPSED, askedAt, null)
                                                : waits(WaitingKind.WISH_WAITS, today))
                                .filter(thing -> isOpen()))
                .flatMap(Optional::stream);
    }

    WaitingThing waits(WaitingKind kind, LocalDate today) {
        return isTried(today) ? waits(kind, askedAt, untilDay) : waits(kind, askedSince(), null);
    }

    private WaitingThing said(WaitingKind kind) {
        return waits(kind, madeAt, null);
    }

    private WaitingThing waits(WaitingKind kind, Instant since, LocalDate until) {
        String link = "/v1/learners/" + learnerId + "/wishes/" + id;
        return new WaitingThing(kind, id.toString(), learnerId, ukprn, 1, since, until, link);
    }

    /** What was tried waits from the day after. */
    private Instant askedSince() {
        return untilDay == null
                ? askedAt
                : untilDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** @param lapsed as in {@link #forLearner} */
    WishView view(List<WishAnswerView> answers, LocalDate today, boolean lapsed) {
        boolean tried = isTried(today) && !lapsed;
        return new WishView(
                id,
                learnerId,
                words,
                ukprn,
                groupId,
                stateOn(today, lapsed),
                tried ? untilDay : null,
                madeAt,
                Heard.view(said),
                answers);
    }
}
