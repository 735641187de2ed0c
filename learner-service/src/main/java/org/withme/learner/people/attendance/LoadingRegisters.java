package org.withme.learner.people.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.withme.learner.people.access.ActingCollege;
import org.withme.learner.people.access.CollegeAccess;
import org.withme.learner.people.rows.ReadRow;
import org.withme.learner.people.rows.RowReader;
import org.withme.learner.people.rows.RowShape;
import org.withme.platform.effort.Effort;
import org.withme.platform.identity.Roles;

/**
 * Takes the marks of a register: some thousand rows are one transaction. A request that breaks off has taken some of them, and is
 * sent again; those change nothing then.
 */
@ApplicationScoped
@Effort("register")
class LoadingRegisters {

    /** So many are taken well within the time that an answer has, also if each corrects an earlier mark. */
    static final int MOST = 10_000;

    private static final RowShape<MarkRow> SHAPE =
            new RowShape<>(MarkRow.class, MarkRules::check, MOST, 2 * 1024 * 1024);

    /** So many are one transaction, far within the time that a statement has. */
    private static final int AT_ONCE = 2_500;

    private final CollegeAccess access;
    private final RowReader reader;
    private final KeepingRegisters keeping;
    private final Marks marks;
    private final Clock clock;

    LoadingRegisters(CollegeAccess access, RowReader reader, KeepingRegisters keeping, Marks marks, Clock clock) {
        this.access = access;
        this.reader = reader;
        this.keeping = keeping;
        this.marks = marks;
        this.clock = clock;
    }

    AttendanceLoaded load(LoadAttendance command, InputStream body) {
        ActingCollege college = access.requireOwn("register", Roles.MIS_CLIENT, Roles.MIS_ADMINISTRATOR);
        Optional<AttendanceLoaded> answered = keeping.answered();
        return answered.isPresent() ? answered.get() : keeping.answer(taken(college.ukprn(), command, body));
    }

    private AttendanceLoaded taken(String ukprn, LoadAttendance command, InputStream body) {
        RegisterTally tally = new RegisterTally(marks, LocalDate.now(clock));
        List<ReadRow<MarkRow>> rows = reader.read(command.format(), body, SHAPE).toList();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            keeping.keep(ukprn, rows.subList(from, Math.min(from + AT_ONCE, rows.size())), tally, command.dryRun());
        }
        return tally.answer(command.dryRun());
    }
}
