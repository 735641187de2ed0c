package org.withme.learner.record.mis.receiving;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.withme.platform.problem.Violations;

/**
 * The name of a return's file: {@code ILR-<UKPRN>-<year>-<yyyymmdd>-<hhmmss>-<serial>.XML}.
 *
 * @param text as it was sent
 */
public record ReturnName(String text, String ukprn, String year, Format format) {

    public enum Format {
        XML(Set.of("application/xml", "text/xml")),
        ZIP(Set.of("application/zip", "application/x-zip-compressed"));

        private final Set<String> contentTypes;

        Format(Set<String> contentTypes) {
            this.contentTypes = contentTypes;
        }

        /** Empty if it names neither format, or is no media type; case and parameters do not count. */
        static Optional<Format> ofContentType(String contentType) {
            String type = contentType == null
                    ? ""
                    : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            return Arrays.stream(values())
                    .filter(format -> format.contentTypes.contains(type))
                    .findFirst();
        }
    }

    private static final Pattern FORM =
            Pattern.compile("(?i)ILR-([1-9][0-9]{7})-([0-9]{4})-([0-9]{8})-([0-9]{6})-([0-9]{2})\\.(XML|ZIP)");
    private static final int LONGEST = 60;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HHmmss").withResolverStyle(ResolverStyle.STRICT);

    public static Optional<ReturnName> parse(String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        Format format = Format.valueOf(form.group(6).toUpperCase(Locale.ROOT));
        return Optional.of(new ReturnName(text, form.group(1), form.group(2), format));
    }

    /** Everything that is wrong with the name for this college and this kind of body (L9). */
    static Violations check(String text, String ukprn, Format sent) {
        Violations violations = new Violations();
        Optional<ReturnName> name = parse(text);
        violations.addIf(
                name.isEmpty(),
                "/query/fileName",
                "file-name",
                text == null ? "The name of the file is missing." : "The name is not that of an ILR return.",
                "Send fileName=ILR-<UKPRN>-<year>-<yyyymmdd>-<hhmmss>-<nn>.XML, or .ZIP.");
        name.ifPresent(present -> present.checkParts(violations));
        name.ifPresent(present -> violations
                .addIf(
                        !present.ukprn().equals(ukprn),
                        "/query/fileName",
                        "L9",
                        "The name has the UKPRN of another college than yours.",
                        "Send the return of your own college.")
                .addIf(
                        present.format() != sent,
                        "/header/Content-Type",
                        "file-name",
                        "The name and the Content-Type do not agree on the format.",
                        "Send a .XML file as application/xml and a .ZIP file as application/zip."));
        return violations;
    }

    /** What has the form of a day, a time and a number, and is none. Names that were taken before are not looked at again. */
    private void checkParts(Violations violations) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return;
        }
        violations
                .addIf(
                        !isCollectionYear(form.group(2)),
                        "/query/fileName",
                        "file-name",
                        "The name has a collection year that is none.",
                        "Send the return under the name that your system gave it; 2026-27 is written 2627.")
                .addIf(
                        !isWritten(form.group(3), DAY),
                        "/query/fileName",
                        "file-name",
                        "The name has a day that the calendar has not.",
                        "Send the return under the name that your system gave it; the day is written yyyymmdd.")
                .addIf(
                        !isWritten(form.group(4), TIME),
                        "/query/fileName",
                        "file-name",
                        "The name has a time that the clock has not.",
                        "Send the return under the name that your system gave it; the time is written hhmmss.")
                .addIf(
                        form.group(5).equals("00"),
                        "/query/fileName",
                        "file-name",
                        "The name has the serial number 00.",
                        "Number the files of one moment from 01.");
    }

    private static boolean isCollectionYear(String code) {
        int years = Integer.parseInt(code);
        return (years / 100 + 1) % 100 == years % 100;
    }

    private static boolean isWritten(String moment, DateTimeFormatter form) {
        try {
            form.parse(moment);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
