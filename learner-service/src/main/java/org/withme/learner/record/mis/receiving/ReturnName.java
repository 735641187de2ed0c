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

    private static final String FILE_NAME = "/query/fileName";
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
                name.isEmpty(), FILE_NAME, text == null ? ReturnRule.NO_FILE_NAME : ReturnRule.NOT_A_FILE_NAME);
        name.ifPresent(present -> present.checkParts(violations));
        name.ifPresent(present -> violations
                .addIf(!present.ukprn().equals(ukprn), FILE_NAME, ReturnRule.ANOTHER_COLLEGE)
                .addIf(present.format() != sent, "/header/Content-Type", ReturnRule.ANOTHER_FORMAT));
        return violations;
    }

    /** What has the form of a day, a time and a number, and is none. Names that were taken before are not looked at again. */
    private void checkParts(Violations violations) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return;
        }
        violations
                .addIf(!isCollectionYear(form.group(2)), FILE_NAME, ReturnRule.NOT_A_COLLECTION_YEAR)
                .addIf(!isWritten(form.group(3), DAY), FILE_NAME, ReturnRule.NOT_A_DAY)
                .addIf(!isWritten(form.group(4), TIME), FILE_NAME, ReturnRule.NOT_A_TIME)
                .addIf(form.group(5).equals("00"), FILE_NAME, ReturnRule.SERIAL_NUMBER_00);
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
