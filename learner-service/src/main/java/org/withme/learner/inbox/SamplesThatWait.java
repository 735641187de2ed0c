package org.withme.learner.inbox;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.withme.learner.people.waiting.Waiting;
import org.withme.learner.people.waiting.WaitingKind;
import org.withme.learner.people.waiting.WaitingThing;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;

/** Samples wait for the quality assurers of a college until they are signed off; they are no learner's. */
@Singleton
class SamplesThatWait implements Waiting {

    private final Jdbi database;

    SamplesThatWait(Jdbi database) {
        this.database = database;
    }

    @Override
    public List<WaitingThing> waitingFor(Caller caller) {
        return Optional.of(caller)
                .filter(person -> person.has(Roles.IQA))
                .flatMap(Caller::ukprn)
                .map(this::ofCollege)
                .orElse(List.of());
    }

    private List<WaitingThing> ofCollege(String ukprn) {
        return database.withHandle(handle -> handle.createQuery(
                        "select * from waiting_sample where ukprn = :ukprn order by since, sample_id")
                .bind("ukprn", ukprn)
                .map((row, context) -> new WaitingThing(
                        WaitingKind.SAMPLE_TO_LOOK_AT,
                        row.getString("sample_id"),
                        null,
                        ukprn,
                        row.getInt("drawn"),
                        row.getTimestamp("since").toInstant(),
                        null,
                        "/v1/assessment/samples/" + row.getString("sample_id")))
                .list());
    }
}
