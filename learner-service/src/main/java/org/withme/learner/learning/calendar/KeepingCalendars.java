package org.withme.learner.learning.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.withme.platform.effort.Effort;

/** An address is made, renewed and ended by whose it is. Its secret is told once and kept nowhere, not even for a repeated request. */
@ApplicationScoped
@Effort("calendar")
class KeepingCalendars {

    private final CalendarAccess calendarAccess;
    private final CalendarAddresses addresses;
    private final String publicUrl;
    private final Clock clock;

    KeepingCalendars(
            CalendarAccess calendarAccess,
            CalendarAddresses addresses,
            @ConfigProperty(name = "withme.public-url") String publicUrl,
            Clock clock) {
        this.calendarAccess = calendarAccess;
        this.addresses = addresses;
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
        addresses.replace(owner, secret, command.isToShowWhy(), now);
        return new CalendarView(true, publicUrl + "/v1/calendars/" + secret.text(), command.isToShowWhy(), now);
    }

    @Transactional
    void end() {
        addresses.remove(calendarAccess.requireOwn());
    }
}
