package org.withme.advocate.advocate;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.withme.platform.problem.Problem;

/** Somebody of a college who stands beside learners, and how many at once. */
@Entity
@Table(name = "advocate")
class Advocate {

    @Id
    private UUID id;

    private String ukprn;
    private String subject;
    private List<String> specialisms;
    private List<String> languages;
    private List<String> places;
    private int capacity;
    private int openCases;
    private String fundingLine;
    private Integer hoursPerWeek;
    private Instant registeredAt;
    private String registeredBy;
    private Instant changedAt;
    private String changedBy;

    @Version
    private long version;

    protected Advocate() {}

    static Advocate registered(String ukprn, String subject, RegisterAdvocate command, String by, Instant at) {
        Advocate advocate = new Advocate();
        advocate.id = UuidCreator.getTimeOrderedEpoch();
        advocate.ukprn = ukprn;
        advocate.subject = subject;
        advocate.registeredAt = at;
        advocate.registeredBy = by;
        advocate.replace(command, by, at);
        return advocate;
    }

    void replace(RegisterAdvocate command, String by, Instant at) {
        specialisms = command.specialisms();
        languages = command.languages();
        places = command.places();
        capacity = command.capacity();
        fundingLine = command.fundingLine();
        hoursPerWeek = command.hoursPerWeek();
        changedAt = at;
        changedBy = by;
    }

    /** V1; the row is locked. */
    void takePlace() {
        if (openCases >= capacity) {
            throw Problem.of(AdvocateProblem.AT_CAPACITY)
                    .detail(openCases + " cases are open, and " + capacity + " may be.");
        }
        openCases++;
    }

    void givePlaceBack() {
        openCases--;
    }

    AdvocateView view() {
        return new AdvocateView(
                subject,
                ukprn,
                List.copyOf(specialisms),
                List.copyOf(languages),
                List.copyOf(places),
                capacity,
                openCases,
                Math.max(0, capacity - openCases),
                fundingLine,
                hoursPerWeek,
                registeredAt,
                changedAt);
    }
}
