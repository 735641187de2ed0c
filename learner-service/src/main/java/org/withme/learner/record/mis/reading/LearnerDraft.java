package org.withme.learner.record.mis.reading;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.withme.learner.record.year.CollectionYear;
import org.withme.learner.record.year.WithdrawalClass;

/** A learner as it is read. */
final class LearnerDraft implements IlrWalk.Draft {

    private static final int WITHDRAWN = 3;

    /** Below it no sign joins the one before. */
    private static final char FIRST_COMBINING = 0x300;

    private final int position;
    private final int line;
    private final CollectionYear year;
    private final List<IlrAim> aims = new ArrayList<>();
    private Map<String, String> own = Map.of();
    private Integer priorAttainment;
    private LocalDate priorSince = LocalDate.MIN;

    LearnerDraft(int position, int line, CollectionYear year) {
        this.position = position;
        this.line = line;
        this.year = year;
    }

    @Override
    public void group(Element group, Map<String, String> values, int number) {
        switch (group.name()) {
            case "Learner" -> own = values;
            case "PriorAttain" -> attained(values);
            case "LearningDelivery" -> deliver(values, number);
            default -> {
                // checked by the structure, and not kept
            }
        }
    }

    /** Whatever was missing or wrong is null. */
    IlrLearner learner() {
        return new IlrLearner(
                position,
                line,
                reference(own.get("LearnRefNumber")),
                text(own, "ULN"),
                text(own, "FamilyName"),
                text(own, "GivenNames"),
                date(own, "DateOfBirth"),
                text(own, "Postcode"),
                text(own, "Email"),
                text(own, "TelNo"),
                text(own, "MathGrade"),
                text(own, "EngGrade"),
                priorAttainment,
                text(own, "PrevUKPRN"),
                reference(own.get("PrevLearnRefNumber")),
                List.copyOf(aims));
    }

    private void attained(Map<String, String> values) {
        LocalDate since = date(values, "DateLevelApp");
        if (since != null && values.containsKey("PriorLevel") && since.isAfter(priorSince)) {
            priorAttainment = IlrWalk.Draft.number(values, "PriorLevel");
            priorSince = since;
        }
    }

    private void deliver(Map<String, String> values, int number) {
        Integer status = IlrWalk.Draft.number(values, "CompStatus");
        Integer reason = IlrWalk.Draft.number(values, "WithdrawReason");
        boolean withdrew = status != null && status == WITHDRAWN;
        aims.add(new IlrAim(
                number,
                text(values, "LearnAimRef"),
                IlrWalk.Draft.number(values, "AimType"),
                IlrWalk.Draft.number(values, "AimSeqNumber"),
                date(values, "LearnStartDate"),
                date(values, "LearnPlanEndDate"),
                date(values, "LearnActEndDate"),
                IlrWalk.Draft.number(values, "FundModel"),
                IlrWalk.Draft.number(values, "ProgType"),
                IlrWalk.Draft.number(values, "StdCode"),
                status,
                reason,
                IlrWalk.Draft.number(values, "Outcome"),
                text(values, "SWSupAimId"),
                withdrew ? year.withdrawalClass(reason) : WithdrawalClass.NONE));
    }

    private static LocalDate date(Map<String, String> values, String name) {
        String value = values.get(name);
        return value == null ? null : IlrDates.date(value).orElse(null);
    }

    /** Spaces around a text are never meant, not even those that do not break; a text of spaces alone says nothing. */
    private static String text(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            return null;
        }
        int from = 0;
        int to = value.length();
        while (from < to && isSpace(value.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(value.charAt(to - 1))) {
            to--;
        }
        return from == to ? null : composed(value.substring(from, to));
    }

    /** An accent may be written as a sign of its own: one letter, one spelling. */
    private static String composed(String value) {
        return value.chars().allMatch(c -> c < FIRST_COMBINING)
                ? value
                : Normalizer.normalize(value, Normalizer.Form.NFC);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Neither case nor spaces around it make it another reference; one of spaces alone is none. */
    private static String reference(String text) {
        return text == null || text.isBlank() ? null : text.strip().toUpperCase(Locale.ROOT);
    }
}
