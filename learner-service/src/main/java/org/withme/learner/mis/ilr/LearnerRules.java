package org.withme.learner.mis.ilr;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.Set;
import org.withme.learner.profile.Uln;

/** The rules that a learner of a return keeps, with the ids that colleges know them by. */
final class LearnerRules {

    private static final int OLDEST = 115;
    private static final int YOUNGEST = 4;

    private LearnerRules() {}

    static void check(IlrLearner learner, IlrHeader header, Findings findings) {
        checkIdentity(learner, header, findings);
        Set<Integer> numbers = new HashSet<>();
        for (IlrAim aim : learner.aims()) {
            String path = learner.path() + "/LearningDelivery[" + aim.position() + "]";
            findings.addIf(
                    !numbers.add(aim.aimSeqNumber()),
                    "R07",
                    path + "/AimSeqNumber",
                    ValueClass.DUPLICATE,
                    "Two aims of the learner have the same AimSeqNumber.",
                    "Number the aims of a learner from 1, each once.");
            AimRules.check(aim, path, header, findings);
        }
    }

    private static void checkIdentity(IlrLearner learner, IlrHeader header, Findings findings) {
        findings.addIf(
                learner.learnRefNumber() == null,
                "FD_LearnRefNumber",
                learner.path() + "/LearnRefNumber",
                ValueClass.EMPTY,
                ValueClass.EMPTY.reason("LearnRefNumber"),
                "Send the reference that your system has for the learner.");
        findings.addIf(
                !Uln.isValid(learner.uln()),
                "ULN_04",
                learner.path() + "/ULN",
                ValueClass.CHECKSUM,
                ValueClass.CHECKSUM.reason("ULN"),
                ValueClass.CHECKSUM.remedy(""));
        checkAge(learner, header, findings);
    }

    private static void checkAge(IlrLearner learner, IlrHeader header, Findings findings) {
        LocalDate born = learner.dateOfBirth();
        if (born == null) {
            return;
        }
        int age = Period.between(born, header.academicYearStart()).getYears();
        findings.addIf(
                age >= OLDEST,
                "DateOfBirth_04",
                learner.path() + "/DateOfBirth",
                ValueClass.IMPLAUSIBLE,
                "The learner would be 115 or older at the start of the year.",
                "Correct the date of birth.");
        findings.addIf(
                age < YOUNGEST,
                "DateOfBirth_05",
                learner.path() + "/DateOfBirth",
                ValueClass.IMPLAUSIBLE,
                "The learner would be younger than 4 at the start of the year.",
                "Correct the date of birth.");
    }
}
