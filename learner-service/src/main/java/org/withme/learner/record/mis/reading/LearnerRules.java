package org.withme.learner.record.mis.reading;

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

    static final int OLDEST = 115;
    static final int YOUNGEST = 4;

    private LearnerRules() {}

    static void check(IlrLearner learner, CollectionYear year, IlrHeader header, Findings findings) {
        checkIdentity(learner, findings);
        if (learner.dateOfBirth() != null) {
            checkAge(learner, year, findings);
        }
        Set<Integer> numbers = new HashSet<>();
        for (IlrAim aim : learner.aims()) {
            String path = learner.path() + "/LearningDelivery[" + aim.position() + "]";
            if (aim.aimSeqNumber() != null && !numbers.add(aim.aimSeqNumber())) {
                findings.add(new Finding(
                        year.crossRecordRule(7),
                        path + "/AimSeqNumber",
                        ValueClass.DUPLICATE,
                        "Two aims of the learner have the same AimSeqNumber.",
                        "Number the aims of a learner from 1, each once."));
            }
            new AimRules(aim, path, findings).check(learner.dateOfBirth(), year, header);
        }
    }

    private static void checkIdentity(IlrLearner learner, Findings findings) {
        String path = learner.path();
        findings.addIf(
                learner.learnRefNumber() == null && !findings.concern(path + "/LearnRefNumber"),
                path,
                IlrRule.LEARN_REF_NUMBER);
        findings.addIf(learner.uln() != null && !Uln.isValid(learner.uln()), path, IlrRule.ULN_CHECKSUM);
        findings.addIf(learner.postcode() == null && !findings.concern(path + "/Postcode"), path, IlrRule.POSTCODE);
    }

    private static void checkAge(IlrLearner learner, CollectionYear year, Findings findings) {
        int age = Period.between(learner.dateOfBirth(), year.firstDay()).getYears();
        findings.addIf(age >= OLDEST, learner.path(), IlrRule.TOO_OLD);
        findings.addIf(age < YOUNGEST, learner.path(), IlrRule.TOO_YOUNG);
    }
}
