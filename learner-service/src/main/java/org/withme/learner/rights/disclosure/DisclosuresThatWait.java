package org.withme.learner.rights.disclosure;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.withme.learner.people.waiting.Waiting;
import org.withme.learner.people.waiting.WaitingKind;
import org.withme.learner.people.waiting.WaitingThing;
import org.withme.platform.identity.Caller;

/** Disclosures that wait for their second person (W3). Whom they are about is said where they are read. */
@Singleton
class DisclosuresThatWait implements Waiting {

    private static final int MOST = 50;

    private final Disclosures disclosures;
    private final Clock clock;

    DisclosuresThatWait(Disclosures disclosures, Clock clock) {
        this.disclosures = disclosures;
        this.clock = clock;
    }

    @Override
    public List<WaitingThing> waitingFor(Caller caller) {
        return caller.ukprn().filter(ukprn -> DisclosureAccess.mayBeSecondPerson(caller)).stream()
                .flatMap(ukprn -> disclosures.waiting(ukprn, LocalDate.now(clock), null, MOST).stream())
                .filter(disclosure -> !disclosure.isDecided() && !disclosure.isRequestedBy(caller))
                .map(disclosure -> new WaitingThing(
                        WaitingKind.DISCLOSURE_TO_DECIDE,
                        disclosure.id().toString(),
                        null,
                        disclosure.ukprn(),
                        1,
                        disclosure.requestedAt(),
                        null,
                        "/v1/learners/" + disclosure.learner() + "/disclosures/" + disclosure.id()))
                .toList();
    }
}
