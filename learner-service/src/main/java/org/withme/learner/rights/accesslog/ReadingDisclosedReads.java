package org.withme.learner.rights.accesslog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.learner.people.person.People;
import org.withme.learner.people.person.Person;
import org.withme.learner.rights.accesslog.RecordReads.DisclosedRead;
import org.withme.learner.rights.disclosure.DisclosureAccess;
import org.withme.platform.http.Page;

/** For the college that answers for the disclosure. One line per part and service, so there is never a second page. */
@ApplicationScoped
class ReadingDisclosedReads {

    private final DisclosureAccess access;
    private final RecordReads reads;
    private final People people;

    ReadingDisclosedReads(DisclosureAccess access, RecordReads reads, People people) {
        this.access = access;
        this.reads = reads;
        this.people = people;
    }

    @Transactional
    Page<DisclosedReadView> read(UUID learner, UUID disclosure) {
        access.requireReads(learner, disclosure);
        List<DisclosedRead> rows = reads.under(disclosure);
        Map<String, Person> names =
                people.named(rows.stream().map(DisclosedRead::reader).collect(Collectors.toSet()));
        return Page.last(rows.stream().map(row -> view(row, names)).toList());
    }

    private static DisclosedReadView view(DisclosedRead row, Map<String, Person> names) {
        Person person = names.get(row.reader());
        return new DisclosedReadView(
                row.reader(),
                person == null ? null : person.displayName(),
                row.aspect(),
                row.service(),
                row.firstAt(),
                row.lastAt(),
                row.count());
    }
}
