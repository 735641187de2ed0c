package org.withme.assessment.transcript;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.withme.assessment.framework.Level;
import org.withme.assessment.framework.Ownership;
import org.withme.assessment.transcript.TranscriptView.TranscriptCriterion;
import org.withme.assessment.transcript.TranscriptView.TranscriptResult;

/**
 * A result as the page says it, in words instead of codes.
 *
 * @param subtitle level, college and day
 */
record PrintedResult(String id, String title, String subtitle, String statement, List<PrintedCriterion> criteria) {

    /** What a page cannot hold that is XML, whoever wrote it: the file would not be made. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    record PrintedCriterion(
            String code,
            String unit,
            String statement,
            String value,
            String weight,
            String ownership,
            String decidedBy,
            String assurance) {

        static PrintedCriterion of(TranscriptCriterion criterion) {
            return new PrintedCriterion(
                    inXml(criterion.code()),
                    inXml(criterion.unit()),
                    inXml(criterion.statement()),
                    inXml(criterion.value()),
                    weighed(criterion.weight()),
                    inWords(criterion.ownership()),
                    criterion.decidedBy(),
                    criterion.assurance());
        }
    }

    static PrintedResult of(TranscriptResult result, ZoneId zone) {
        return new PrintedResult(
                result.resultId().toString(),
                inXml(result.title()),
                (result.level() == null ? "" : inWords(result.level()) + ", ") + "college " + result.ukprn() + ", "
                        + (result.corrected() ? "corrected on " : "published on ")
                        + DAY.format(LocalDate.ofInstant(result.publishedAt(), zone)),
                inXml(result.portabilityStatement()),
                result.criteria().stream().map(PrintedCriterion::of).toList());
    }

    private static String inXml(String text) {
        return text == null ? null : NO_XML.matcher(text).replaceAll(" ");
    }

    private static String weighed(BigDecimal weight) {
        return weight.signum() == 0
                ? "not certified"
                : weight.stripTrailingZeros().toPlainString() + " per cent";
    }

    /** LEVEL_1 is "Level 1". */
    private static String inWords(Level level) {
        String words = level.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String inWords(Ownership ownership) {
        return switch (ownership) {
            case LEARNER_OWNED -> "The learner's own";
            case CO_OWNED -> "Co-owned";
            case EXTERNALLY_MEASURED -> "Externally measured";
        };
    }
}
