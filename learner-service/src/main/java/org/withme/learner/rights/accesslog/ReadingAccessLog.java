package org.withme.learner.rights.accesslog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.learner.people.college.Colleges;
import org.withme.learner.people.person.People;
import org.withme.learner.people.person.Person;
import org.withme.learner.record.duplicates.Survivors;
import org.withme.platform.access.Access;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;

@ApplicationScoped
class ReadingAccessLog {

    private final Access access;
    private final RecordReads reads;
    private final Survivors survivors;
    private final People people;
    private final Colleges colleges;
    private final Cursors cursors;
    private final Clock clock;

    ReadingAccessLog(
            Access access,
            RecordReads reads,
            Survivors survivors,
            People people,
            Colleges colleges,
            Cursors cursors,
            Clock clock) {
        this.access = access;
        this.reads = reads;
        this.survivors = survivors;
        this.people = people;
        this.colleges = colleges;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Page<AccessLogEntry> read(UUID learner, String cursor, Integer asked) {
        access.require(AccessLogAccess.mayRead(learner));
        String filter = "access-log?learner=" + learner;
        Optional<RecordReads.Position> after = cursors.position(filter, cursor).map(RecordReads.Position::of);
        Limit limit = Limit.of(asked);
        List<RecordRead> rows =
                reads.page(survivors.originsOf(learner), LocalDate.now(clock), after.orElse(null), limit.plusOne());
        Page<RecordRead> page = cursors.page(filter, limit, rows, ReadingAccessLog::position);
        Map<String, Person> readers =
                people.named(page.items().stream().map(RecordRead::reader).collect(Collectors.toSet()));
        return new Page<>(
                page.items().stream()
                        .map(row -> row.entry(readers.get(row.reader()), colleges))
                        .toList(),
                page.next());
    }

    private static List<String> position(RecordRead row) {
        return List.of(row.firstAt().toString(), row.id().toString());
    }
}
