package org.withme.learner.record.mis.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days and moments as XML Schema writes them: with an offset now and then, which the college's own time does not need. */
final class IlrDates {

    private static final int DAY = 10;
    private static final String OFFSET = "(Z|[+-]\\d\\d:\\d\\d)?";
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?" + OFFSET);

    private IlrDates() {}

    static Optional<LocalDate> date(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String day = text.strip();
        if (day.length() < DAY || day.charAt(4) != '-' || day.charAt(7) != '-' || !isOffset(day.substring(DAY))) {
            return Optional.empty();
        }
        int year = number(day, 0, 4);
        int month = number(day, 5, 7);
        int dayOfMonth = number(day, 8, DAY);
        if (year < 1 || month < 1 || dayOfMonth < 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, dayOfMonth));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<LocalDateTime> dateTime(String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            String moment = text.strip();
            boolean isWritten = MOMENT.matcher(moment).matches()
                    && date(moment.substring(0, DAY)).isPresent();
            return isWritten
                    ? Optional.of(LocalDateTime.parse(moment, DateTimeFormatter.ISO_DATE_TIME))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isOffset(String rest) {
        return rest.isEmpty() || rest.matches(OFFSET);
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }
}
