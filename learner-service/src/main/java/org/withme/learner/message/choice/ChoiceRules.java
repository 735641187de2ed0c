package org.withme.learner.message.choice;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.withme.learner.message.choice.PutMessageChoices.WantedWay;
import org.withme.learner.message.way.EmailAddress;
import org.withme.learner.message.way.WayKind;
import org.withme.platform.problem.StandardRule;
import org.withme.platform.problem.Violations;

/** What can be chosen. */
final class ChoiceRules {

    /** How many own addresses somebody may have confirmed on one day. */
    static final int MOST_ADDRESSES = 5;

    private ChoiceRules() {}

    static Violations check(PutMessageChoices wanted) {
        WantedTimes times = WantedTimes.of(wanted);
        Violations violations = new Violations()
                .addIf(
                        wanted.often() == null,
                        "/often",
                        StandardRule.MISSING.remedied("Send AT_ONCE, DAILY, WEEKLY or NEVER."))
                .addIf(!isZone(times.zone()), "/zone", ChoiceRule.NOT_A_ZONE)
                .addIf(!times.endsAfterItBegins(), "/until", ChoiceRule.ENDS_BEFORE_IT_BEGINS)
                .addIf(times.endsAfterItBegins() && !times.isAtWithinHours(), "/at", ChoiceRule.OUTSIDE_OF_HOURS);
        ways(violations, wanted);
        return violations;
    }

    private static void ways(Violations violations, PutMessageChoices wanted) {
        if (wanted.ways() == null) {
            return;
        }
        List<WantedWay> ways = wanted.ways();
        violations.addIf(ways.isEmpty() && wanted.often() != Often.NEVER, "/ways", ChoiceRule.NO_WAY);
        Set<WayKind> seen = EnumSet.noneOf(WayKind.class);
        for (int index = 0; index < ways.size(); index++) {
            way(violations, "/ways/" + index, ways.get(index), seen);
        }
    }

    private static void way(Violations violations, String pointer, WantedWay wanted, Set<WayKind> seen) {
        if (wanted == null) {
            violations.add(pointer, StandardRule.NULL_ITEM);
        } else if (wanted.way() == null) {
            violations.add(pointer + "/way", StandardRule.MISSING.remedied("Send EMAIL or TEXT."));
        } else {
            violations.addIf(!seen.add(wanted.way()), pointer + "/way", ChoiceRule.REPEATED_WAY);
            address(violations, pointer + "/address", wanted);
        }
    }

    private static void address(Violations violations, String pointer, WantedWay wanted) {
        Violations asText = new Violations().text(pointer, wanted.address(), EmailAddress.LONGEST);
        violations
                .addAll(asText)
                .addIf(
                        wanted.address() != null
                                && asText.isEmpty()
                                && Addresses.of(wanted.way(), wanted.address()).isEmpty(),
                        pointer,
                        wanted.way() == WayKind.EMAIL ? ChoiceRule.NOT_AN_ADDRESS : ChoiceRule.NOT_A_NUMBER);
    }

    private static boolean isZone(String zone) {
        return ZoneId.getAvailableZoneIds().contains(zone);
    }
}
