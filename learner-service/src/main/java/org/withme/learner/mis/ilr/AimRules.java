package org.withme.learner.mis.ilr;

import java.time.LocalDate;

/** The rules that an aim of a return keeps, with the ids that colleges know them by. */
final class AimRules {

    private static final int CONTINUING = 1;
    private static final int WITHDRAWN = 3;
    private static final LocalDate EARLIEST_START = LocalDate.of(1990, 1, 1);
    private static final int YEARS_AHEAD = 10;

    private AimRules() {}

    static void check(IlrAim aim, String path, IlrHeader header, Findings findings) {
        checkStart(aim, path, header, findings);
        checkDates(aim, path, header, findings);
        checkCompletion(aim, path, findings);
        checkWithdrawal(aim, path, findings);
    }

    private static void checkStart(IlrAim aim, String path, IlrHeader header, Findings findings) {
        LocalDate nextYear = header.academicYearStart().plusYears(1);
        findings.addIf(
                aim.startDate().isBefore(EARLIEST_START),
                "LearnStartDate_02",
                path + "/LearnStartDate",
                ValueClass.IMPLAUSIBLE,
                "The aim would have started before " + EARLIEST_START.getYear() + ".",
                "Correct LearnStartDate.");
        findings.addIf(
                !aim.startDate().isBefore(nextYear.plusYears(YEARS_AHEAD)),
                "LearnStartDate_03",
                path + "/LearnStartDate",
                ValueClass.IMPLAUSIBLE,
                "The aim would start more than " + YEARS_AHEAD + " years after the collection year.",
                "Correct LearnStartDate.");
    }

    private static void checkDates(IlrAim aim, String path, IlrHeader header, Findings findings) {
        findings.addIf(
                aim.plannedEndDate().isBefore(aim.startDate()),
                "LearnPlanEndDate_02",
                path + "/LearnPlanEndDate",
                ValueClass.CONTRADICTION,
                "The aim is planned to end before it starts.",
                "Correct LearnPlanEndDate or LearnStartDate.");
        if (aim.actualEndDate() == null) {
            return;
        }
        findings.addIf(
                aim.actualEndDate().isBefore(aim.startDate()),
                "LearnActEndDate_01",
                path + "/LearnActEndDate",
                ValueClass.CONTRADICTION,
                "The aim ended before it started.",
                "Correct LearnActEndDate or LearnStartDate.");
        findings.addIf(
                aim.actualEndDate().isAfter(header.preparedOn()),
                "LearnActEndDate_04",
                path + "/LearnActEndDate",
                ValueClass.CONTRADICTION,
                "The aim ended after the file was prepared.",
                "Send LearnActEndDate only once the day has come.");
    }

    private static void checkCompletion(IlrAim aim, String path, Findings findings) {
        boolean continuing = aim.compStatus() == CONTINUING;
        boolean ended = aim.actualEndDate() != null;
        findings.addIf(
                ended && continuing,
                "CompStatus_02",
                path + "/CompStatus",
                ValueClass.CONTRADICTION,
                "An aim that has ended cannot be continuing.",
                "Correct CompStatus, or remove LearnActEndDate.");
        findings.addIf(
                !ended && !continuing,
                "CompStatus_03",
                path + "/CompStatus",
                ValueClass.CONTRADICTION,
                "An aim that is not continuing needs the day on which it ended or was broken off.",
                "Add LearnActEndDate, or send CompStatus 1.");
        findings.addIf(
                ended && !continuing && aim.outcome() == null,
                "CompStatus_04",
                path + "/CompStatus",
                ValueClass.CONTRADICTION,
                "An aim that is not continuing needs an outcome.",
                "Add Outcome: 1, 2, 3, or 8 while it is not known.");
        findings.addIf(
                aim.outcome() != null && !ended,
                "Outcome_05",
                path + "/Outcome",
                ValueClass.CONTRADICTION,
                "An aim has an outcome only once it has ended.",
                "Remove Outcome, or add LearnActEndDate.");
    }

    private static void checkWithdrawal(IlrAim aim, String path, Findings findings) {
        boolean withdrawn = aim.compStatus() == WITHDRAWN;
        findings.addIf(
                withdrawn && aim.withdrawReason() == null,
                "WithdrawReason_03",
                path + "/WithdrawReason",
                ValueClass.MISSING,
                "A withdrawal needs its reason.",
                "Add WithdrawReason; 98 stands for other reasons.");
        findings.addIf(
                !withdrawn && aim.withdrawReason() != null,
                "WithdrawReason_04",
                path + "/WithdrawReason",
                ValueClass.CONTRADICTION,
                "Only a withdrawal has a reason.",
                "Remove WithdrawReason, or correct CompStatus.");
    }
}
