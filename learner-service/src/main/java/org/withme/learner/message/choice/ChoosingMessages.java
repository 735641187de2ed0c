package org.withme.learner.message.choice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.withme.learner.message.choice.PutMessageChoices.WantedWay;
import org.withme.learner.message.way.WayKind;
import org.withme.learner.people.person.People;
import org.withme.platform.effort.Effort;
import org.withme.platform.http.Precondition;
import org.withme.platform.identity.Caller;
import org.withme.platform.problem.Violations;

@ApplicationScoped
class ChoosingMessages {

    private final ChoiceAccess access;
    private final Choices choices;
    private final Ways ways;
    private final People people;
    private final Clock clock;

    ChoosingMessages(ChoiceAccess access, Choices choices, Ways ways, People people, Clock clock) {
        this.access = access;
        this.choices = choices;
        this.ways = ways;
        this.people = people;
        this.clock = clock;
    }

    /** Opens again what was closed. */
    @Effort("messages")
    @Transactional
    MessageChoicesView choose(PutMessageChoices said, Precondition ifMatch) {
        Caller me = access.requireOneself();
        choices.lock(me.subject());
        MessageChoice before = choices.of(me);
        ifMatch.matches(MessageChoicesView.of(before, ways));
        Violations violations = ChoiceRules.check(said);
        violations.orThrow();
        List<ChosenWay> wanted = wanted(said, before, clock.instant());
        int asked = newlyAsked(wanted, before);
        violations
                .addIf(
                        asked > 0 && before.asked() + asked > ChoiceRules.MOST_ADDRESSES,
                        "/ways",
                        ChoiceRule.TOO_MANY_ADDRESSES)
                .orThrow();
        people.seen(me);
        choices.replace(me, WantedTimes.of(said).times(), wanted, asked, clock.instant());
        return MessageChoicesView.of(choices.of(me), ways);
    }

    private static List<ChosenWay> wanted(PutMessageChoices said, MessageChoice before, Instant now) {
        List<ChosenWay> wanted = new ArrayList<>();
        for (WantedWay way : wantedWays(said, before)) {
            wanted.add(chosen(way, Optional.ofNullable(before.ways().get(way.way())), before.contact(), now));
        }
        return wanted;
    }

    private static List<WantedWay> wantedWays(PutMessageChoices said, MessageChoice before) {
        if (said.ways() != null) {
            return said.ways();
        }
        return before.ways().isEmpty()
                ? List.of(new WantedWay(WayKind.EMAIL, null, null))
                : before.ways().values().stream()
                        .map(way -> new WantedWay(way.kind(), null, way.safe()))
                        .toList();
    }

    /** An address that was given before stays confirmed; one that waits for it is asked again if it is given again. */
    private static ChosenWay chosen(WantedWay wanted, Optional<ChosenWay> before, CollegeContact contact, Instant now) {
        boolean isSafe = wanted.safe() == null || wanted.safe();
        Optional<String> given = Addresses.of(wanted.way(), wanted.address());
        Optional<ChosenWay> kept = before.filter(way -> way.own() != null)
                .filter(way -> given.isEmpty()
                        || way.confirmedAt() != null && given.get().equals(way.own()));
        if (kept.isPresent()) {
            ChosenWay way = kept.get();
            return new ChosenWay(wanted.way(), isSafe, way.own(), way.askedBy(), way.confirmedAt(), now, null, null);
        }
        String own = given.filter(address -> !given.equals(contact.address(wanted.way())))
                .orElse(null);
        return new ChosenWay(wanted.way(), isSafe, own, null, null, now, null, null);
    }

    private static int newlyAsked(List<ChosenWay> wanted, MessageChoice before) {
        return (int) wanted.stream()
                .filter(ChosenWay::isToBeAsked)
                .filter(way -> Optional.ofNullable(before.ways().get(way.kind()))
                        .filter(ChosenWay::isToBeAsked)
                        .filter(known -> known.own().equals(way.own()))
                        .isEmpty())
                .count();
    }
}
