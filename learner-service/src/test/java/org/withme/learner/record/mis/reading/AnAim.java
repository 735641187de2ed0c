package org.withme.learner.record.mis.reading;

import java.util.LinkedHashMap;
import java.util.Map;

/** A learning delivery of a test's return: a current classroom aim unless told otherwise. */
public final class AnAim {

    private final Map<String, String> fields = new LinkedHashMap<>();

    private AnAim() {
        // the order of the structure
        for (String name : new String[] {
            "LearnAimRef",
            "AimType",
            "AimSeqNumber",
            "LearnStartDate",
            "OrigLearnStartDate",
            "LearnPlanEndDate",
            "FundModel",
            "ProgType",
            "StdCode",
            "DelLocPostCode",
            "CompStatus",
            "LearnActEndDate",
            "WithdrawReason",
            "Outcome",
            "SWSupAimId"
        }) {
            fields.put(name, null);
        }
        set("AimType", "5");
        set("LearnStartDate", "2025-09-08");
        set("LearnPlanEndDate", "2026-07-03");
        set("FundModel", "25");
        set("DelLocPostCode", "ZZ99 9ZZ");
        set("CompStatus", "1");
    }

    public static AnAim aim(String learnAimRef) {
        return new AnAim().set("LearnAimRef", learnAimRef);
    }

    /** Any field as text; null leaves it out. */
    public AnAim set(String field, String value) {
        fields.put(field, value);
        return this;
    }

    public AnAim number(int aimSeqNumber) {
        return set("AimSeqNumber", Integer.toString(aimSeqNumber));
    }

    public AnAim from(String start) {
        return set("LearnStartDate", start);
    }

    public AnAim plannedUntil(String end) {
        return set("LearnPlanEndDate", end);
    }

    public AnAim known(String swSupAimId) {
        return set("SWSupAimId", swSupAimId);
    }

    public AnAim apprenticeship(String standard) {
        return set("FundModel", "36").set("ProgType", "25").set("StdCode", standard);
    }

    public AnAim completed(String on) {
        return set("CompStatus", "2").set("LearnActEndDate", on).set("Outcome", "1");
    }

    public AnAim withdrawn(String on, String reason) {
        return set("CompStatus", "3")
                .set("LearnActEndDate", on)
                .set("WithdrawReason", reason)
                .set("Outcome", "3");
    }

    public AnAim brokenOff(String on) {
        return set("CompStatus", "6").set("LearnActEndDate", on).set("Outcome", "3");
    }

    String xml(int position) {
        if (fields.get("AimSeqNumber") == null) {
            number(position);
        }
        StringBuilder xml = new StringBuilder("<LearningDelivery>");
        fields.forEach((name, value) -> xml.append(AReturn.element(name, value)));
        return xml.append("</LearningDelivery>").toString();
    }
}
