package org.withme.learner.learning.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.withme.learner.learning.calendar.CalendarAddresses.Opened;
import org.withme.learner.learning.tutorial.TutorialDates;
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
        List<Opened> opened = addresses.open(new CalendarSecret(secret));
        if (opened.isEmpty()) {
            throw access.absent();
        }
        return CalendarText.of(
                opened.stream().flatMap(this::entries).toList(), opened.stream().allMatch(Opened::showsPurpose));
    }

    private Stream<CalendarEntry> entries(Opened calendar) {
        return calendar.learner() == null
                ? CalendarEntry.ofStaff(calendar.subject(), dates.ofStaff(calendar.subject(), calendar.ukprn()))
                : CalendarEntry.ofLearner(dates.ofLearner(calendar.learner()));
    }
}
