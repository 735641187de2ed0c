package org.withme.learner.learning.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.text.ICalWriter;
import biweekly.property.Classification;
import biweekly.property.ProductId;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import org.withme.learner.learning.tutorial.TutorialDates.Dated;

/**
 * A calendar as RFC 5545 has it. Times are instants in UTC, which also names the hour that comes twice in October without doubt; the
 * program that shows them knows where its owner is.
 */
final class CalendarText {

    private static final String PRODUCT = "-//WithMe//Tutorials//EN";

    private CalendarText() {}

    /** @param why whether it says why one meets; else only that one does, and for how long (W5) */
    static String of(List<CalendarEntry> entries, boolean why) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(new ProductId(PRODUCT));
        calendar.setExperimentalProperty("X-WR-CALNAME", "Tutorials");
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", "PT1H");
        entries.forEach(entry -> calendar.addEvent(event(entry, why)));
        if (entries.isEmpty()) {
            calendar.addComponent(utc());
        }
        return FoldedLines.of(written(calendar));
    }

    /** A calendar has at least one component (RFC 5545, 3.6); one of a time zone shows nothing. */
    private static VTimezone utc() {
        UtcOffset none = new UtcOffset(true, 0, 0);
        StandardTime always = new StandardTime();
        always.setDateStart(new DateTimeComponents(1970, 1, 1, 0, 0, 0, false));
        always.setTimezoneOffsetFrom(none);
        always.setTimezoneOffsetTo(none);
        VTimezone utc = new VTimezone("Etc/UTC");
        utc.addStandardTime(always);
        return utc;
    }

    private static VEvent event(CalendarEntry entry, boolean why) {
        Dated tutorial = entry.first();
        VEvent event = new VEvent();
        event.setUid(entry.id() + "@withme");
        event.setDateTimeStamp(Date.from(entry.changedAt()));
        event.setLastModified(Date.from(entry.changedAt()));
        event.setSequence(entry.sequence());
        event.setDateStart(Date.from(tutorial.startsAt()), true);
        event.setDateEnd(Date.from(tutorial.endsAt()), true);
        event.setStatus(status(entry));
        event.setClassification(Classification.private_());
        if (why) {
            event.setSummary("Tutorial: " + allowed(tutorial.purpose()));
            event.setDescription(allowed(tutorial.whatToExpect() + "\n\n" + tutorial.whatYouLeaveWith()));
        } else {
            event.setSummary("Tutorial (" + tutorial.minutes() + " minutes)");
        }
        return event;
    }

    /** Of control characters a text has only tabs and ends of lines, which are escaped. */
    private static String allowed(String words) {
        return words.replaceAll("\\r\\n?", "\n").replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", "");
    }

    private static Status status(CalendarEntry entry) {
        return switch (entry.standing()) {
            case ON -> Status.confirmed();
            case OPEN -> Status.tentative();
            case OFF -> Status.cancelled();
        };
    }

    private static String written(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
