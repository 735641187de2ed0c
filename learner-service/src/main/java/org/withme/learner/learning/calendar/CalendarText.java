package org.withme.learner.learning.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Classification;
import biweekly.property.Method;
import biweekly.property.ProductId;
import biweekly.property.Status;
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
        calendar.setMethod(Method.publish());
        calendar.setExperimentalProperty("X-WR-CALNAME", "Tutorials");
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", "PT1H");
        entries.forEach(entry -> calendar.addEvent(event(entry, why)));
        return FoldedLines.of(written(calendar));
    }

    private static VEvent event(CalendarEntry entry, boolean why) {
        Dated tutorial = entry.first();
        VEvent event = new VEvent();
        event.setUid(tutorial.id() + "@withme");
        event.setDateTimeStamp(Date.from(entry.changedAt()));
        event.setLastModified(Date.from(entry.changedAt()));
        event.setSequence(entry.sequence());
        event.setDateStart(Date.from(tutorial.startsAt()), true);
        event.setDateEnd(Date.from(tutorial.endsAt()), true);
        event.setStatus(status(entry));
        event.setClassification(Classification.private_());
        if (why) {
            event.setSummary("Tutorial: " + tutorial.purpose());
            event.setDescription(tutorial.whatToExpect() + "\n\n" + tutorial.whatYouLeaveWith());
        } else {
            event.setSummary("Tutorial (" + tutorial.minutes() + " minutes)");
        }
        return event;
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
