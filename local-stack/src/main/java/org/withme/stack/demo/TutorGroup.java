package org.withme.stack.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.withme.stack.ilr.IlrGenerator;

/**
 * Learners with one mentor, as a college's MIS knows them.
 *
 * @param mentor the name with which the mentor signs in
 * @param learners their references in the college's returns
 */
public record TutorGroup(String reference, String name, String mentor, List<String> learners) {

    private static final int SIZE = 25;

    /** The tutor groups of the demo: the first learners of each college, who sign in easily among them. */
    static final Map<DemoCollege, TutorGroup> OF_THE_DEMO = Map.of(
            DemoCollege.ASHDOWN, of(DemoCollege.ASHDOWN, "12B", "12B Construction", "mentor"),
            DemoCollege.BRACKENFELL, of(DemoCollege.BRACKENFELL, "10C", "10C Catering", "other-mentor"));

    private static TutorGroup of(DemoCollege college, String reference, String name, String mentor) {
        IlrGenerator ilr = college.firstReturn();
        return new TutorGroup(
                reference,
                name,
                mentor,
                IntStream.range(0, SIZE).mapToObj(ilr::reference).toList());
    }

    /** The rows that say so. */
    String asCsv() {
        return "group,kind,name,staff,learner\n"
                + "%s,TUTOR_GROUP,%s,%s,\n".formatted(reference, name, mentor)
                + learners.stream()
                        .map(learner -> "%s,,,,%s\n".formatted(reference, learner))
                        .collect(Collectors.joining());
    }
}
