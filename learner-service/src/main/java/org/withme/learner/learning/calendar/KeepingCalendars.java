package org.withme.learner.learning.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.withme.learner.people.person.People;
import org.withme.platform.effort.Effort;
import org.withme.platform.identity.CurrentCaller;

/** An address is made, renewed and ended by whose it is. Its secret is told once and kept nowhere, not even for a repeated request. */
@ApplicationScoped
@Effort("calendar")
class KeepingCalendars {

    private final CalendarAccess calendarAccess;
    private final CalendarAddresses addresses;
    private final People people;
    private final CurrentCaller callers;
    private final String publicUrl;
    private final Clock clock;

    KeepingCalendars(
            CalendarAccess calendarAccess,
            CalendarAddresses addresses,
            People people,
            CurrentCaller callers,
            @ConfigProperty(name = "withme.public-url") String publicUrl,
            Clock clock) {
        this.calendarAccess = calendarAccess;
        this.addresses = addresses;
        this.people = people;
        this.callers = callers;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
        this.clock = clock;
    }

    @Transactional
    CalendarView read() {
        CalendarOwner owner = calendarAccess.requireOwn();
        return addresses
                .of(owner)
                .map(standing -> new CalendarView(true, null, standing.showsPurpose(), standing.madeAt()))
                .orElse(new CalendarView(false, null, null, null));
    }

    @Transactional
    CalendarView renew(RenewCalendar command) {
        CalendarOwner owner = calendarAccess.requireOwn();
        CalendarSecret secret = CalendarSecret.made();
        Instant now = clock.instant();
        people.seen(callers.get());
        addresses.replace(owner, secret, command.isToShowWhy(), now);
        return new CalendarView(true, publicUrl + "/v1/calendars/" + secret.text(), command.isToShowWhy(), now);
    }

    @Transactional
    void end() {
        addresses.remove(calendarAccess.requireOwn());
    }
}
