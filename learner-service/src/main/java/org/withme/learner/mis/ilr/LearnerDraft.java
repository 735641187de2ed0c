package org.withme.learner.mis.ilr;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A learner as it is read. */
final class LearnerDraft implements IlrWalk.Draft {

    private final int position;
    private final List<IlrAim> aims = new ArrayList<>();
    private Map<String, String> own = Map.of();
    private Integer priorAttainment;
    private LocalDate priorSince = LocalDate.MIN;

    LearnerDraft(int position) {
        this.position = position;
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

    int position() {
        return position;
    }

    String learnRefNumber() {
        return reference(own.get("LearnRefNumber"));
    }

    String uln() {
        return own.containsKey("ULN") ? own.get("ULN").strip() : null;
    }

    /** Only after the structure of the learner was found to be right. */
    IlrLearner learner() {
        return new IlrLearner(
                position,
                learnRefNumber(),
                uln(),
                own.get("FamilyName"),
                own.get("GivenNames"),
                date(own, "DateOfBirth"),
                own.get("Postcode"),
                own.get("Email"),
                own.get("TelNo"),
                own.get("MathGrade"),
                own.get("EngGrade"),
                priorAttainment,
                own.containsKey("PrevUKPRN") ? own.get("PrevUKPRN").strip() : null,
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

    /** A delivery with something missing was found out already; there is nothing to build from it. */
    private void deliver(Map<String, String> values, int number) {
        boolean complete = List.of(
                        "LearnAimRef",
                        "AimType",
                        "AimSeqNumber",
                        "LearnStartDate",
                        "LearnPlanEndDate",
                        "FundModel",
                        "CompStatus")
                .stream()
                .allMatch(values::containsKey);
        if (complete) {
            aims.add(new IlrAim(
                    number,
                    values.get("LearnAimRef"),
                    IlrWalk.Draft.number(values, "AimType"),
                    IlrWalk.Draft.number(values, "AimSeqNumber"),
                    date(values, "LearnStartDate"),
                    date(values, "LearnPlanEndDate"),
                    date(values, "LearnActEndDate"),
                    IlrWalk.Draft.number(values, "FundModel"),
                    IlrWalk.Draft.number(values, "ProgType"),
                    IlrWalk.Draft.number(values, "StdCode"),
                    IlrWalk.Draft.number(values, "CompStatus"),
                    IlrWalk.Draft.number(values, "WithdrawReason"),
                    IlrWalk.Draft.number(values, "Outcome"),
                    values.get("SWSupAimId")));
        }
    }

    private static LocalDate date(Map<String, String> values, String name) {
        String value = values.get(name);
        return value == null ? null : IlrDates.date(value).orElse(null);
    }

    /** Neither case nor spaces around it make it another reference; one of spaces alone is none. */
    private static String reference(String text) {
        return text == null || text.isBlank() ? null : text.strip().toUpperCase(Locale.ROOT);
    }
}
