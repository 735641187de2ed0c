package org.withme.acceptance.world;

import java.time.LocalDate;

/** One learning aim of a learner in a return; each verb gives a changed copy. */
public record IlrAim(
        String learnAimRef,
        int sequence,
        String start,
        String plannedEnd,
        String fundModel,
        int compStatus,
        String actualEnd,
        String withdrawReason,
        String outcome,
        String extra) {

    /** A continuing 16 to 19 programme from September 2025 to a summer that is still to come. */
    public static IlrAim anAim(String learnAimRef) {
        return new IlrAim(learnAimRef, 1, "2025-09-08", "2027-07-02", "25", 1, null, null, null, "");
    }

    public IlrAim numbered(int aimSeqNumber) {
        return new IlrAim(
                learnAimRef,
                aimSeqNumber,
                start,
                plannedEnd,
                fundModel,
                compStatus,
                actualEnd,
                withdrawReason,
                outcome,
                extra);
    }

    public IlrAim from(String startDate) {
        return new IlrAim(
                learnAimRef,
                sequence,
                startDate,
                plannedEnd,
                fundModel,
                compStatus,
                actualEnd,
                withdrawReason,
                outcome,
                extra);
    }

    public IlrAim plannedUntil(String endDate) {
        return new IlrAim(
                learnAimRef,
                sequence,
                start,
                endDate,
                fundModel,
                compStatus,
                actualEnd,
                withdrawReason,
                outcome,
                extra);
    }

    public IlrAim funded(String model) {
        return new IlrAim(
                learnAimRef, sequence, start, plannedEnd, model, compStatus, actualEnd, withdrawReason, outcome, extra);
    }

    public IlrAim withdrawn(LocalDate lastDay, String reason) {
        return new IlrAim(
                learnAimRef, sequence, start, plannedEnd, fundModel, 3, lastDay.toString(), reason, "3", extra);
    }

    public IlrAim completed(LocalDate lastDay) {
        return new IlrAim(learnAimRef, sequence, start, plannedEnd, fundModel, 2, lastDay.toString(), null, "1", extra);
    }

    public IlrAim onABreak(LocalDate lastDay) {
        return new IlrAim(learnAimRef, sequence, start, plannedEnd, fundModel, 6, lastDay.toString(), null, "3", extra);
    }

    public IlrAim status(int code) {
        return new IlrAim(
                learnAimRef, sequence, start, plannedEnd, fundModel, code, actualEnd, withdrawReason, outcome, extra);
    }

    void writeTo(StringBuilder xml) {
        xml.append("    <LearningDelivery>\n");
        element(xml, "LearnAimRef", learnAimRef);
        element(xml, "AimType", "5");
        element(xml, "AimSeqNumber", String.valueOf(sequence));
        element(xml, "LearnStartDate", start);
        element(xml, "LearnPlanEndDate", plannedEnd);
        element(xml, "FundModel", fundModel);
        element(xml, "DelLocPostCode", "ZZ99 9ZZ");
        element(xml, "CompStatus", String.valueOf(compStatus));
        element(xml, "LearnActEndDate", actualEnd);
        element(xml, "WithdrawReason", withdrawReason);
        element(xml, "Outcome", outcome);
        xml.append(extra).append("    </LearningDelivery>\n");
    }

    private static void element(StringBuilder xml, String name, String value) {
        if (value != null) {
            xml.append("      <").append(name).append('>').append(IlrReturn.escaped(value));
            xml.append("</").append(name).append(">\n");
        }
    }
}
