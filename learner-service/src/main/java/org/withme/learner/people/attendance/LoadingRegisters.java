package org.withme.learner.people.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
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
 * Takes the marks of a register while they arrive: some thousand rows are one transaction. A request that breaks off has taken
 * the rows before, and is sent again; those change nothing then.
 */
@ApplicationScoped
@Effort("register")
class LoadingRegisters {

    static final int MOST = 100_000;

    private static final RowShape<MarkRow> SHAPE =
            new RowShape<>(MarkRow.class, MarkRules::check, MOST, 16 * 1024 * 1024);

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
        Iterator<ReadRow<MarkRow>> rows =
                reader.read(command.format(), body, SHAPE).iterator();
        while (rows.hasNext()) {
            List<ReadRow<MarkRow>> some = new ArrayList<>(AT_ONCE);
            while (some.size() < AT_ONCE && rows.hasNext()) {
                some.add(rows.next());
            }
            keeping.keep(ukprn, some, tally, command.dryRun());
        }
        return tally.answer(command.dryRun());
    }
}
