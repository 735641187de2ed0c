package org.withme.learner.people.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.withme.learner.people.attendance.AttendanceLoaded.RefusedRow;
import org.withme.learner.people.rows.LearnerReference;
import org.withme.learner.people.rows.ReadRow;
import org.withme.learner.people.rows.StatedLearners.StatedLearner;
import org.withme.platform.problem.Rule;
import org.withme.platform.problem.Violations;

/** What the rows of one request came to so far. It remembers what each session was given, and of the rows nothing else. */
final class RegisterTally {

    private static final int MOST_LISTED = 1_000;

    private final Marks marks;
    private final LocalDate today;
    private final Rule notAMark;
    private final Map<Session, String> said = new HashMap<>();
    private final List<RefusedRow> rows = new ArrayList<>();
    private int added;
    private int corrected;
    private int unchanged;
    private int refused;

    RegisterTally(Marks marks, LocalDate today) {
        this.marks = marks;
        this.today = today;
        this.notAMark = MarkRule.NOT_A_MARK.with("marks", String.join(", ", marks.all()));
    }

    /** The references that rows name, as returns are kept by them. */
    static Set<String> references(List<ReadRow<MarkRow>> read) {
        return read.stream()
                .filter(row -> row.faults().isEmpty())
                .map(row -> LearnerReference.kept(row.row().learner()))
                .collect(Collectors.toSet());
    }

    /**
     * Those of the rows that say something which no earlier one said.
     *
     * @param learners by their references
     */
    Map<Session, String> take(List<ReadRow<MarkRow>> read, Map<String, StatedLearner> learners) {
        Map<Session, String> taken = new LinkedHashMap<>();
        read.forEach(row -> take(row, learners, taken));
        return taken;
    }

    private void take(ReadRow<MarkRow> read, Map<String, StatedLearner> learners, Map<Session, String> taken) {
        if (!read.faults().isEmpty()) {
            refuse(read.number(), read.faults());
            return;
        }
        MarkRow row = read.row();
        StatedLearner learner = learners.get(LearnerReference.kept(row.learner()));
        LocalDate day = LocalDate.parse(row.date());
        Violations faults = new Violations()
                .addIf(day.isAfter(today), "/date", MarkRule.IN_THE_FUTURE)
                .addIf(marks.meaning(row.mark()).isEmpty(), "/mark", notAMark)
                .addIf(learner == null, "/learner", LearnerReference.NOT_KNOWN);
        if (!faults.isEmpty()) {
            refuse(read.number(), faults);
            return;
        }
        Session session = new Session(
                learner.origin(),
                day,
                row.time() == null ? "" : row.time(),
                row.session() == null ? "" : row.session().strip());
        String mark = Marks.written(row.mark());
        String earlier = said.putIfAbsent(session, mark);
        if (earlier == null) {
            taken.put(session, mark);
        } else if (earlier.equals(mark)) {
            unchanged++;
        } else {
            refuse(read.number(), new Violations().add("/mark", MarkRule.SAID_DIFFERENTLY));
        }
    }

    /** Counts what became of what was taken. */
    void count(int newly, int otherwise, int asBefore) {
        added += newly;
        corrected += otherwise;
        unchanged += asBefore;
    }

    AttendanceLoaded answer(boolean dryRun) {
        return new AttendanceLoaded(dryRun, added, corrected, unchanged, refused, List.copyOf(rows));
    }

    private void refuse(int number, Violations faults) {
        refused++;
        if (rows.size() < MOST_LISTED) {
            rows.add(new RefusedRow(number, faults.list()));
        }
    }
}
