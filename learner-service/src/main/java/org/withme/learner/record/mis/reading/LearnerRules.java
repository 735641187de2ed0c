package org.withme.learner.record.mis.reading;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.Set;
import org.withme.learner.record.profile.Uln;
import org.withme.learner.record.year.CollectionYear;

/**
 * The rules that a learner of a return keeps. An id of the specification stands for its published condition alone; a rule of our
 * own begins with {@code WithMe_}. What the structure found wrong is null here, and nothing is concluded from it.
 */
final class LearnerRules {

    private static final int OLDEST = 115;
    private static final int YOUNGEST = 4;

    private LearnerRules() {}

    static void check(IlrLearner learner, CollectionYear year, IlrHeader header, Findings findings) {
        checkIdentity(learner, findings);
        if (learner.dateOfBirth() != null) {
            checkAge(learner, year, findings);
        }
        Set<Integer> numbers = new HashSet<>();
        for (IlrAim aim : learner.aims()) {
            String path = learner.path() + "/LearningDelivery[" + aim.position() + "]";
            findings.addIf(
                    aim.aimSeqNumber() != null && !numbers.add(aim.aimSeqNumber()),
                    year.crossRecordRule(7),
                    path + "/AimSeqNumber",
                    ValueClass.DUPLICATE,
                    "Two aims of the learner have the same AimSeqNumber.",
                    "Number the aims of a learner from 1, each once.");
            new AimRules(aim, path, findings).check(learner.dateOfBirth(), year, header);
        }
    }

    private static void checkIdentity(IlrLearner learner, Findings findings) {
        findings.addIf(
                learner.learnRefNumber() == null && !findings.concern(learner.path() + "/LearnRefNumber"),
                "WithMe_LearnRefNumber",
                learner.path() + "/LearnRefNumber",
                ValueClass.EMPTY,
                "LearnRefNumber consists of spaces.",
                "Send the reference that your system has for the learner.");
        findings.addIf(
                learner.uln() != null && !Uln.isValid(learner.uln()),
                "ULN_04",
                learner.path() + "/ULN",
                ValueClass.CHECKSUM,
                ValueClass.CHECKSUM.reason("ULN"),
                ValueClass.CHECKSUM.remedy(""));
        findings.addIf(
                learner.postcode() == null && !findings.concern(learner.path() + "/Postcode"),
                "WithMe_Postcode",
                learner.path() + "/Postcode",
                ValueClass.EMPTY,
                "Postcode consists of spaces.",
                "Send the postcode; ZZ99 9ZZ stands for one that is not known.");
    }

    private static void checkAge(IlrLearner learner, CollectionYear year, Findings findings) {
        LocalDate born = learner.dateOfBirth();
        int age = Period.between(born, year.firstDay()).getYears();
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
