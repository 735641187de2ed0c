package org.withme.learner.record.mis.reading;

import java.time.LocalDate;
import java.util.Objects;
import org.withme.learner.record.year.CollectionYear;

/**
 * The rules that an aim of a return keeps, each under the id and with the condition of the specification, or with an id of our
 * own. A rule whose values are not all there says nothing.
 */
final class AimRules {

    private static final int CONTINUING = 1;
    private static final int WITHDRAWN = 3;
    private static final int ACHIEVED = 1;
    private static final int APPRENTICESHIPS = 36;
    private static final int OTHER_SKILLS = 37;
    private static final int APPRENTICESHIP_STANDARD = 25;
    private static final int T_LEVEL = 31;
    private static final int BOOTCAMP = 32;
    private static final int YEARS = 10;

    private final IlrAim aim;
    private final String path;
    private final Findings findings;

    AimRules(IlrAim aim, String path, Findings findings) {
        this.aim = aim;
        this.path = path;
        this.findings = findings;
    }

    /** @param born none if it is not said */
    void check(LocalDate born, CollectionYear year, IlrHeader header) {
        findings.addIf(
                aim.learnAimRef() == null && !findings.concern(path + "/LearnAimRef"),
                "WithMe_LearnAimRef",
                path + "/LearnAimRef",
                ValueClass.EMPTY,
                "LearnAimRef consists of spaces.",
                "Send the reference of the learning aim.");
        if (aim.startDate() != null) {
            checkStart(born, year);
            checkPlannedEnd();
        }
        if (aim.actualEndDate() != null) {
            checkActualEnd(header);
        }
        if (aim.compStatus() != null) {
            checkCompletion(year);
        }
        checkOutcome();
    }

    private void checkStart(LocalDate born, CollectionYear year) {
        LocalDate start = aim.startDate();
        boolean apprenticeship = is(aim.progType(), APPRENTICESHIP_STANDARD);
        boolean announcedEarly = is(aim.fundModel(), APPRENTICESHIPS)
                || is(aim.fundModel(), OTHER_SKILLS)
                || is(aim.progType(), T_LEVEL);
        LocalDate lastStart = year.lastDay().plusYears(apprenticeship ? 1 : YEARS);
        impossible(
                start.isBefore(year.firstDay().minusYears(YEARS)),
                "LearnStartDate_02",
                "The aim would have started more than " + YEARS + " years before the collection year.");
        impossible(
                start.isAfter(year.lastDay()) && !announcedEarly,
                "LearnStartDate_03",
                "The aim would start after the end of the collection year.");
        impossible(
                born != null && !born.isBefore(start),
                "LearnStartDate_05",
                "The aim would have started on or before the day on which the learner was born.");
        impossible(
                start.isAfter(lastStart) && apprenticeship,
                "LearnStartDate_12",
                "The apprenticeship would start more than a year after the end of the collection year.");
        impossible(
                start.isAfter(lastStart) && announcedEarly && !apprenticeship,
                "WithMe_LearnStartDate",
                "The aim would start more than " + YEARS + " years after the end of the collection year.");
    }

    private void impossible(boolean broken, String rule, String reason) {
        findings.addIf(
                broken, rule, path + "/LearnStartDate", ValueClass.IMPLAUSIBLE, reason, "Correct LearnStartDate.");
    }

    private void checkPlannedEnd() {
        if (aim.plannedEndDate() == null) {
            return;
        }
        findings.addIf(
                aim.plannedEndDate().isBefore(aim.startDate()),
                "LearnPlanEndDate_02",
                path + "/LearnPlanEndDate",
                ValueClass.CONTRADICTION,
                "The aim is planned to end before it starts.",
                "Correct LearnPlanEndDate or LearnStartDate.");
        findings.addIf(
                !aim.plannedEndDate().isBefore(aim.startDate().plusYears(YEARS)),
                "LearnPlanEndDate_03",
                path + "/LearnPlanEndDate",
                ValueClass.IMPLAUSIBLE,
                "The aim is planned to end " + YEARS + " years or more after it starts.",
                "Correct LearnPlanEndDate or LearnStartDate.");
    }

    private void checkActualEnd(IlrHeader header) {
        findings.addIf(
                aim.startDate() != null && aim.actualEndDate().isBefore(aim.startDate()),
                "LearnActEndDate_01",
                path + "/LearnActEndDate",
                ValueClass.CONTRADICTION,
                "The aim ended before it started.",
                "Correct LearnActEndDate or LearnStartDate.");
        findings.addIf(
                header.preparedOn() != null && aim.actualEndDate().isAfter(header.preparedOn()),
                "LearnActEndDate_04",
                path + "/LearnActEndDate",
                ValueClass.CONTRADICTION,
                "The aim ended after the file was prepared.",
                "Send LearnActEndDate only once the day has come.");
    }

    private void checkCompletion(CollectionYear year) {
        if (!year.codes("CompStatus").knows(aim.compStatus())) {
            findings.add(new Finding(
                    year.codes("CompStatus").rule(),
                    path + "/CompStatus",
                    ValueClass.UNKNOWN_CODE,
                    "CompStatus has a code that is not on the list of " + year.name()
                            + ", so nobody can tell whether the learner goes on.",
                    "Send 1 continuing, 2 completed, 3 withdrawn or 6 on a break."));
            return;
        }
        boolean continuing = is(aim.compStatus(), CONTINUING);
        boolean apprenticeship = is(aim.fundModel(), APPRENTICESHIPS) || is(aim.progType(), APPRENTICESHIP_STANDARD);
        broken(
                continuing && aim.actualEndDate() != null && !apprenticeship,
                "CompStatus_02",
                "An aim that has ended cannot be continuing.",
                "Correct CompStatus, or remove LearnActEndDate.");
        broken(
                !continuing && isAbsent(aim.actualEndDate(), "LearnActEndDate"),
                "CompStatus_03",
                "An aim that is not continuing needs the day on which it ended or was broken off.",
                "Add LearnActEndDate, or send CompStatus 1.");
        broken(
                !continuing && isAbsent(aim.outcome(), "Outcome"),
                "CompStatus_04",
                "An aim that is not continuing needs an outcome.",
                "Add Outcome: 1, 2, 3, or 8 while it is not known.");
        broken(
                continuing
                        && is(aim.outcome(), ACHIEVED)
                        && is(aim.fundModel(), APPRENTICESHIPS)
                        && is(aim.progType(), APPRENTICESHIP_STANDARD),
                "CompStatus_10",
                "An apprenticeship that is achieved cannot be continuing.",
                "Send CompStatus 2, or correct Outcome.");
        checkWithdrawal();
    }

    private void broken(boolean broken, String rule, String reason, String remedy) {
        findings.addIf(broken, rule, path + "/CompStatus", ValueClass.CONTRADICTION, reason, remedy);
    }

    private void checkWithdrawal() {
        boolean withdrawn = is(aim.compStatus(), WITHDRAWN);
        findings.addIf(
                withdrawn && isAbsent(aim.withdrawReason(), "WithdrawReason"),
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

    /** A bootcamp has its outcome while the learner still looks for work. */
    private void checkOutcome() {
        boolean bootcamp = is(aim.fundModel(), OTHER_SKILLS) && is(aim.progType(), BOOTCAMP);
        boolean open = aim.outcome() != null && isAbsent(aim.actualEndDate(), "LearnActEndDate");
        findings.addIf(
                open && !bootcamp,
                is(aim.outcome(), ACHIEVED) ? "Outcome_05" : "Outcome_11",
                path + "/Outcome",
                ValueClass.CONTRADICTION,
                "An aim has an outcome only once it has ended.",
                "Remove Outcome, or add LearnActEndDate.");
    }

    /** Left out, not sent wrongly: that is a finding already. */
    private boolean isAbsent(Object value, String field) {
        return value == null && !findings.concern(path + "/" + field);
    }

    private static boolean is(Integer code, int expected) {
        return Objects.equals(code, expected);
    }
}
