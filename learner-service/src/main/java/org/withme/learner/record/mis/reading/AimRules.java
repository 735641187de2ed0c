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
    static final int YEARS = 10;

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
        broken(aim.learnAimRef() == null && !findings.concern(path + "/LearnAimRef"), IlrRule.LEARN_AIM_REF);
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
        broken(start.isBefore(year.firstDay().minusYears(YEARS)), IlrRule.STARTED_LONG_AGO);
        broken(start.isAfter(year.lastDay()) && !announcedEarly, IlrRule.STARTS_AFTER_THE_YEAR);
        broken(born != null && !born.isBefore(start), IlrRule.STARTED_BEFORE_BIRTH);
        broken(start.isAfter(lastStart) && apprenticeship, IlrRule.APPRENTICESHIP_STARTS_LATE);
        broken(start.isAfter(lastStart) && announcedEarly && !apprenticeship, IlrRule.STARTS_IN_FAR_FUTURE);
    }

    private void checkPlannedEnd() {
        if (aim.plannedEndDate() == null) {
            return;
        }
        LocalDate start = aim.startDate();
        broken(aim.plannedEndDate().isBefore(start), IlrRule.PLANNED_TO_END_BEFORE_START);
        broken(!aim.plannedEndDate().isBefore(start.plusYears(YEARS)), IlrRule.PLANNED_FOR_TOO_LONG);
    }

    private void checkActualEnd(IlrHeader header) {
        LocalDate end = aim.actualEndDate();
        broken(aim.startDate() != null && end.isBefore(aim.startDate()), IlrRule.ENDED_BEFORE_START);
        broken(header.preparedOn() != null && end.isAfter(header.preparedOn()), IlrRule.ENDED_AFTER_THE_FILE);
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
        broken(continuing && aim.actualEndDate() != null && !apprenticeship, IlrRule.CONTINUING_THOUGH_ENDED);
        broken(!continuing && isAbsent(aim.actualEndDate(), "LearnActEndDate"), IlrRule.NOT_CONTINUING_WITHOUT_END);
        broken(!continuing && isAbsent(aim.outcome(), "Outcome"), IlrRule.NOT_CONTINUING_WITHOUT_OUTCOME);
        broken(
                continuing
                        && is(aim.outcome(), ACHIEVED)
                        && is(aim.fundModel(), APPRENTICESHIPS)
                        && is(aim.progType(), APPRENTICESHIP_STANDARD),
                IlrRule.CONTINUING_THOUGH_ACHIEVED);
        checkWithdrawal();
    }

    private void checkWithdrawal() {
        boolean withdrawn = is(aim.compStatus(), WITHDRAWN);
        broken(withdrawn && isAbsent(aim.withdrawReason(), "WithdrawReason"), IlrRule.WITHDRAWAL_WITHOUT_REASON);
        broken(!withdrawn && aim.withdrawReason() != null, IlrRule.REASON_WITHOUT_WITHDRAWAL);
    }

    /** A bootcamp has its outcome while the learner still looks for work. */
    private void checkOutcome() {
        boolean bootcamp = is(aim.fundModel(), OTHER_SKILLS) && is(aim.progType(), BOOTCAMP);
        boolean open = aim.outcome() != null && isAbsent(aim.actualEndDate(), "LearnActEndDate");
        broken(
                open && !bootcamp,
                is(aim.outcome(), ACHIEVED) ? IlrRule.ACHIEVED_WITHOUT_END : IlrRule.OUTCOME_WITHOUT_END);
    }

    private void broken(boolean broken, IlrRule rule) {
        findings.addIf(broken, path, rule);
    }

    /** Left out, not sent wrongly: that is a finding already. */
    private boolean isAbsent(Object value, String field) {
        return value == null && !findings.concern(path + "/" + field);
    }

    private static boolean is(Integer code, int expected) {
        return Objects.equals(code, expected);
    }
}
