package org.withme.learner.message.choice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.withme.learner.message.choice.PutMessageChoices.WantedWay;
import org.withme.learner.message.way.WayKind;
import org.withme.learner.people.person.People;
import org.withme.platform.effort.Effort;
import org.withme.platform.http.Precondition;
import org.withme.platform.identity.Caller;
import org.withme.platform.problem.Violations;

@ApplicationScoped
class ChoosingMessages {

    private final MessageAccess access;
    private final Choices choices;
    private final Ways ways;
    private final People people;
    private final Clock clock;

    ChoosingMessages(MessageAccess access, Choices choices, Ways ways, People people, Clock clock) {
        this.access = access;
        this.choices = choices;
        this.ways = ways;
        this.people = people;
        this.clock = clock;
    }

    /** Opens again what was closed, if it is listed; what is left out stays as it is. */
    @Effort("messages")
    @Transactional
    MessageChoicesView choose(PutMessageChoices wanted, Precondition ifMatch) {
        Caller me = access.requireOneself();
        choices.lock(me.subject());
        MessageChoice before = choices.of(me);
        ifMatch.matches(MessageChoicesView.of(before, ways));
        Violations violations = ChoiceRules.check(wanted);
        violations.orThrow();
        List<ChosenWay> chosen = wanted(wanted, before, clock.instant());
        int asked = newlyAsked(chosen, before);
        violations
                .addIf(
                        asked > 0 && before.asked() + asked > ChoiceRules.MOST_ADDRESSES,
                        "/ways",
                        ChoiceRule.TOO_MANY_ADDRESSES)
                .orThrow();
        people.seen(me);
        choices.replace(me, WantedTimes.of(wanted).times(), chosen, asked, clock.instant());
        return MessageChoicesView.of(choices.of(me), ways);
    }

    private static List<ChosenWay> wanted(PutMessageChoices wanted, MessageChoice before, Instant now) {
        boolean needsNone = !before.ways().isEmpty() || wanted.often() == Often.NEVER;
        if (wanted.ways() == null && needsNone) {
            return List.copyOf(before.ways().values());
        }
        List<WantedWay> ways =
                wanted.ways() == null ? List.of(new WantedWay(WayKind.EMAIL, null, null)) : wanted.ways();
        return ways.stream().map(way -> chosen(way, before, now)).toList();
    }

    /** An address that was given before stays confirmed; one that waits for it is asked again if it is given again, or was closed. */
    private static ChosenWay chosen(WantedWay wanted, MessageChoice before, Instant now) {
        WayKind kind = wanted.way();
        boolean isSafe = wanted.safe() == null || wanted.safe();
        Optional<String> given = Addresses.of(kind, wanted.address());
        ChosenWay known = before.ways().get(kind);
        if (known != null && known.staysOwn(given.orElse(null))) {
            UUID askedBy = known.isToBeConfirmed() && known.closed() != null ? null : known.askedBy();
            return new ChosenWay(kind, isSafe, known.own(), null, askedBy, known.confirmedAt(), now, null, null);
        }
        String own = given.filter(address -> !given.equals(before.contact().address(kind)))
                .orElse(null);
        String collegeHash = own == null ? before.contact().hash(kind) : null;
        return new ChosenWay(kind, isSafe, own, collegeHash, null, null, now, null, null);
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
