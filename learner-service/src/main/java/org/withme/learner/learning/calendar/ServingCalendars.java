package org.withme.learner.learning.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.withme.learner.learning.tutorial.TutorialDates;
import org.withme.learner.learning.tutorial.TutorialDates.Dated;
import org.withme.platform.access.Access;

/** Whoever has the address reads it; what never was an address and what is none any more answer alike. */
@ApplicationScoped
class ServingCalendars {

    private final Access access;
    private final CalendarAddresses addresses;
    private final TutorialDates dates;

    ServingCalendars(Access access, CalendarAddresses addresses, TutorialDates dates) {
        this.access = access;
        this.addresses = addresses;
        this.dates = dates;
    }

    @Transactional
    String serve(String secret) {
        CalendarAddresses.Opened opened =
                addresses.open(new CalendarSecret(secret)).orElseThrow(access::absent);
        List<Dated> dated =
                opened.learner() == null ? dates.ofStaff(opened.subject()) : dates.ofLearner(opened.learner());
        return CalendarText.of(CalendarEntry.of(dated), opened.showsPurpose());
    }
}
