package org.withme.stack.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The marks of some weeks, a session a day, as a college's MIS knows them.
 *
 * @param learners their references in the college's returns
 * @param staysAway those of them who came to none of the last two weeks
 */
public record TakenRegister(String session, List<String> learners, Set<String> staysAway) {

    private static final int DAYS = 28;
    private static final int AWAY = 14;

    /** Of the tutor groups of the demo: three learners of Ashdown went quiet. */
    static final Map<DemoCollege, TakenRegister> OF_THE_DEMO = TutorGroup.OF_THE_DEMO.entrySet().stream()
            .collect(Collectors.toMap(
                    Map.Entry::getKey,
                    group -> of(
                            group.getValue(),
                            group.getKey().equals(DemoCollege.ASHDOWN) ? Set.of(4, 9, 14) : Set.of())));

    private static TakenRegister of(TutorGroup group, Set<Integer> staysAway) {
        return new TakenRegister(
                group.reference(),
                group.learners(),
                staysAway.stream().map(group.learners()::get).collect(Collectors.toSet()));
    }

    /** The rows of every day but the last two of each week, up to the day before this one. */
    String asCsv(LocalDate today) {
        return "learner,date,time,session,mark\n"
                + IntStream.rangeClosed(1, DAYS)
                        .mapToObj(today::minusDays)
                        .filter(day -> day.getDayOfWeek().getValue() <= 5)
                        .flatMap(day -> rows(day, day.isAfter(today.minusDays(AWAY + 1))))
                        .collect(Collectors.joining());
    }

    private Stream<String> rows(LocalDate day, boolean late) {
        return learners.stream().map(learner -> "%s,%s,09:00,%s,%s\n"
                .formatted(learner, day, session, late && staysAway.contains(learner) ? "ABSENT" : "PRESENT"));
    }
}
