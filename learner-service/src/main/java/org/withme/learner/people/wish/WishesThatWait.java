package org.withme.learner.people.wish;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.withme.learner.people.waiting.Waiting;
import org.withme.learner.people.waiting.WaitingKind;
import org.withme.learner.people.waiting.WaitingThing;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;

/** An open wish waits for the learner as for those to whom it is addressed; while it is tried, until that day. */
@Singleton
class WishesThatWait implements Waiting {

    /** More are not shown. */
    private static final int MOST = 200;

    private static final UUID FIRST = new UUID(0, 0);

    private final Addressees addressees;
    private final Wishes wishes;
    private final Clock clock;

    WishesThatWait(Addressees addressees, Wishes wishes, Clock clock) {
        this.addressees = addressees;
        this.wishes = wishes;
        this.clock = clock;
    }

    @Override
    public List<WaitingThing> waitingFor(Caller caller) {
        LocalDate today = LocalDate.now(clock);
        return Stream.concat(forLearner(caller, today), forStaff(caller, today)).toList();
    }

    private Stream<WaitingThing> forLearner(Caller caller, LocalDate today) {
        List<Wish> own = caller.signedInLearner().stream()
                .flatMap(learner -> wishes.thatWaitFor(learner, MOST).stream())
                .toList();
        Set<UUID> lapsed = addressees.lapsed(own, today);
        return own.stream().flatMap(wish -> wish.forLearner(today, lapsed.contains(wish.id())));
    }

    private Stream<WaitingThing> forStaff(Caller caller, LocalDate today) {
        if (!caller.hasAny(Roles.MENTOR, Roles.TUTOR, Roles.CASE_SUPERVISOR)) {
            return Stream.empty();
        }
        List<UUID> ids = AskedStaff.as(caller, true, today).stream()
                .flatMap(who -> addressees.openFor(who, FIRST, MOST).stream())
                .toList();
        return wishes.of(ids).stream().map(wish -> wish.waits(WaitingKind.WISH_TO_ANSWER, today));
    }
}
