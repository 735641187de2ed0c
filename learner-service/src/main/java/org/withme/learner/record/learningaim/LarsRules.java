package org.withme.learner.record.learningaim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.withme.learner.record.learningaim.LarsTable.Columns;

/** What a row of the download says, and when it says nothing that can be kept. */
final class LarsRules {

    private static final int LONGEST_REFERENCE = 8;
    private static final int LONGEST_NAME = 254;
    private static final int LONGEST_CODE = 20;
    private static final Pattern STANDARD = Pattern.compile("[0-9]{1,5}");
    private static final int ISO_DAY = 10;
    private static final DateTimeFormatter BRITISH =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private LarsRules() {}

    /** Why the row is skipped; empty if it can be kept. */
    static Optional<String> whyNot(LarsTable table, LarsRow row) {
        String code = row.value(table.required().get(0));
        String name = row.value(table.required().get(1));
        if (code == null || !isCode(table, code)) {
            return Optional.of(table.required().get(0) + " is missing or no such code");
        }
        if (name == null || name.length() > LONGEST_NAME) {
            return Optional.of(table.required().get(1) + " is missing or longer than " + LONGEST_NAME + " characters");
        }
        return Optional.empty();
    }

    static NamedAim aim(LarsRow row) {
        return new NamedAim(
                reference(row.value(Columns.LEARN_AIM_REF)),
                row.value(Columns.TITLE),
                code(row, Columns.LEVEL),
                code(row, Columns.SUBJECT_TIER_1),
                code(row, Columns.SUBJECT_TIER_2),
                code(row, Columns.AWARDING_ORGANISATION),
                day(row.value(Columns.EFFECTIVE_FROM)),
                day(row.value(Columns.EFFECTIVE_TO)));
    }

    static NamedStandard standard(LarsRow row) {
        return new NamedStandard(
                Integer.parseInt(row.value(Columns.STANDARD_CODE)),
                row.value(Columns.STANDARD_NAME),
                code(row, Columns.STANDARD_LEVEL));
    }

    /** References are compared without case. */
    static String reference(String learnAimRef) {
        return learnAimRef.strip().toUpperCase(Locale.ROOT);
    }

    private static boolean isCode(LarsTable table, String code) {
        return table == LarsTable.AIMS
                ? code.length() <= LONGEST_REFERENCE
                : STANDARD.matcher(code).matches();
    }

    /** What is too long to be a code is no reason to leave the name out. */
    private static String code(LarsRow row, String column) {
        String code = row.value(column);
        return code == null || code.length() > LONGEST_CODE ? null : code;
    }

    /** 2026-08-01, with or without a time behind it, or 01/08/2026; null for anything else. */
    private static LocalDate day(String text) {
        if (text == null || text.length() < ISO_DAY) {
            return null;
        }
        String day = text.substring(0, ISO_DAY);
        try {
            return day.contains("/") ? LocalDate.parse(day, BRITISH) : LocalDate.parse(day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What a row says of a learning aim; codes as they stand in the file, null for what it does not say. */
    record NamedAim(
            String reference,
            String title,
            String level,
            String subjectTier1,
            String subjectTier2,
            String awardingOrganisation,
            LocalDate from,
            LocalDate to) {}

    /** What a row says of an apprenticeship standard. */
    record NamedStandard(int code, String name, String level) {}
}
