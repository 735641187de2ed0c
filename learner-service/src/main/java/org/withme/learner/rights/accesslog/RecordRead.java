package org.withme.learner.rights.accesslog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.withme.learner.people.access.Aspects;
import org.withme.learner.people.college.CollegeView;
import org.withme.learner.people.college.Colleges;
import org.withme.learner.people.person.Capacity;
import org.withme.learner.people.person.Person;

/** Reads of one part of a learner's record by one reader within five minutes. */
@Entity
@Table(name = "record_read")
@Immutable
class RecordRead {

    @Id
    private UUID id;

    private UUID learnerId;
    private String reader;
    private String capacity;
    private String ukprn;
    private String aspect;
    private String service;
    private Instant firstAt;
    private Instant lastAt;
    private int reads;

    /** The disclosure or the search by name under which it was read; null for whoever had a right of their own. */
    private UUID disclosureId;

    UUID id() {
        return id;
    }

    Instant firstAt() {
        return firstAt;
    }

    String reader() {
        return reader;
    }

    AccessLogEntry entry(Person person, Colleges colleges) {
        String words = Capacity.inWords(capacity);
        return new AccessLogEntry(
                id,
                person == null ? words : person.displayName(),
                words,
                ukprn == null ? null : CollegeView.of(ukprn, colleges),
                aspect,
                service,
                firstAt,
                lastAt,
                reads,
                aspect.equals(Aspects.NAME_SEARCH) ? null : disclosureId);
    }
}
