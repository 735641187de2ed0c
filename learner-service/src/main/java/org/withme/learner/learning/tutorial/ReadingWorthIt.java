package org.withme.learner.learning.tutorial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.withme.learner.learning.purpose.Purpose;
import org.withme.learner.learning.purpose.Purposes;
import org.withme.learner.learning.tutorial.WorthItFigures.Count;
import org.withme.learner.people.access.CollegeAccess;
import org.withme.platform.identity.Roles;

/**
 * Quarters that do not overlap and in which nobody can say anything any more, without sums: what fewer than five said cannot be
 * found by taking one number off another.
 */
@ApplicationScoped
class ReadingWorthIt {

    private static final int QUARTERS = 4;
    private static final int FEWEST = 5;

    private final CollegeAccess access;
    private final Purposes purposes;
    private final WorthItFigures figures;
    private final TutorialsConfig config;
    private final CollegeClock colleges;
    private final Clock clock;

    ReadingWorthIt(
            CollegeAccess access,
            Purposes purposes,
            WorthItFigures figures,
            TutorialsConfig config,
            CollegeClock colleges,
            Clock clock) {
        this.access = access;
        this.purposes = purposes;
        this.figures = figures;
        this.config = config;
        this.colleges = colleges;
        this.clock = clock;
    }

    @Transactional
    WorthItView read(String ukprn) {
        access.requireActingFor("worth of tutorials", ukprn, Roles.QUALITY_MANAGER);
        Map<UUID, String> titles =
                purposes.allOffered(ukprn).stream().collect(Collectors.toMap(Purpose::id, Purpose::title));
        LocalDate unsettled = unsettled(clock.instant(), config.rateWithin(), colleges.zone());
        List<WorthItView.Quarter> quarters = new ArrayList<>();
        for (int back = 1; back <= QUARTERS; back++) {
            LocalDate from = unsettled.minusMonths(3L * back);
            LocalDate until = from.plusMonths(3);
            List<Count> counts = figures.between(ukprn, colleges.startOf(from), colleges.startOf(until));
            quarters.add(new WorthItView.Quarter(from, until.minusDays(1), byPurpose(counts, titles)));
        }
        return new WorthItView(ukprn, quarters);
    }

    /** The first day of the earliest quarter of whose tutorials somebody may still say whether they were worth it. */
    static LocalDate unsettled(Instant now, Duration within, ZoneId zone) {
        return LocalDate.ofInstant(now.minus(within), zone).with(IsoFields.DAY_OF_QUARTER, 1);
    }

    private static List<WorthItView.OfPurpose> byPurpose(List<Count> counts, Map<UUID, String> titles) {
        return counts.stream()
                .map(Count::purpose)
                .distinct()
                .map(purpose -> ofPurpose(purpose, titles.get(purpose), counts))
                .toList();
    }

    private static WorthItView.OfPurpose ofPurpose(UUID purpose, String title, List<Count> counts) {
        Map<WorthIt, Integer> told = new EnumMap<>(WorthIt.class);
        counts.stream()
                .filter(count -> count.purpose().equals(purpose) && count.learners() >= FEWEST)
                .forEach(count -> told.put(count.said(), count.many()));
        List<WorthIt> withheld = Stream.of(WorthIt.values())
                .filter(said -> !told.containsKey(said))
                .toList();
        return new WorthItView.OfPurpose(purpose, title, told, withheld);
    }
}
