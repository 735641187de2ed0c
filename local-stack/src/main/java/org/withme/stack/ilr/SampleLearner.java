package org.withme.stack.ilr;

import java.time.LocalDate;
import java.util.List;

/** One learner of a generated return. */
record SampleLearner(
        String reference,
        String uln,
        String familyName,
        String givenNames,
        LocalDate born,
        int ethnicity,
        String sex,
        int difficulty,
        boolean adult,
        boolean employed,
        String mathGrade,
        String englishGrade,
        String address,
        String telephone,
        String email,
        List<SampleAim> aims) {

    boolean continuing() {
        return aims.stream().anyMatch(SampleAim::continuing);
    }

    SampleLearner with(List<SampleAim> changed) {
        return new SampleLearner(
                reference,
                uln,
                familyName,
                givenNames,
                born,
                ethnicity,
                sex,
                difficulty,
                adult,
                employed,
                mathGrade,
                englishGrade,
                address,
                telephone,
                email,
                changed);
    }

    SampleLearner reachedAt(String newTelephone) {
        return new SampleLearner(
                reference,
                uln,
                familyName,
                givenNames,
                born,
                ethnicity,
                sex,
                difficulty,
                adult,
                employed,
                mathGrade,
                englishGrade,
                address,
                newTelephone,
                email,
                aims);
    }
}
