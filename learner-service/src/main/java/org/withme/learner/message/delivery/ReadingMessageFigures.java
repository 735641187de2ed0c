package org.withme.learner.message.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.withme.learner.message.delivery.MessageFigures.Count;
import org.withme.learner.message.delivery.MessageFiguresView.OfWay;
import org.withme.learner.message.delivery.MessageFiguresView.Week;
import org.withme.learner.message.way.WayKind;
import org.withme.learner.people.access.CollegeAccess;
import org.withme.platform.identity.Roles;

/** Weeks that are over, and none that overlap: what is not told of a few cannot be found by taking one number off another. */
@ApplicationScoped
class ReadingMessageFigures {

    private static final int WEEKS = 4;
    private static final int FEWEST = 5;

    private final CollegeAccess access;
    private final MessageFigures figures;
    private final Clock clock;

    ReadingMessageFigures(CollegeAccess access, MessageFigures figures, Clock clock) {
        this.access = access;
        this.figures = figures;
        this.clock = clock;
    }

    @Transactional
    MessageFiguresView read(String ukprn) {
        access.requireActingFor("message figures", ukprn, Roles.MIS_ADMINISTRATOR, Roles.QUALITY_MANAGER);
        LocalDate thisWeek = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Week> weeks = new ArrayList<>();
        for (int back = 1; back <= WEEKS; back++) {
            LocalDate monday = thisWeek.minusWeeks(back);
            List<Count> counts = figures.between(ukprn, monday, monday.plusWeeks(1));
            weeks.add(new Week(
                    monday,
                    Stream.of(WayKind.values()).map(way -> ofWay(way, counts)).toList()));
        }
        return new MessageFiguresView(ukprn, weeks);
    }

    private static OfWay ofWay(WayKind way, List<Count> counts) {
        Map<MessageState, Integer> told = new EnumMap<>(MessageState.class);
        List<MessageState> withheld = new ArrayList<>();
        counts.stream().filter(count -> count.way() == way).forEach(count -> {
            if (count.many() < FEWEST) {
                withheld.add(count.state());
            } else {
                told.put(count.state(), count.many());
            }
        });
        return new OfWay(way, told, withheld.isEmpty() ? null : withheld);
    }
}
