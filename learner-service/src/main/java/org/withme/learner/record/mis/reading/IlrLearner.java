package org.withme.learner.record.mis.reading;

import java.time.LocalDate;
import java.util.List;
import org.withme.learner.record.profile.Uln;

/**
 * What WithMe keeps of a learner in a return; everything else is read, checked and let go.
 *
 * @param position the learner's place in the file, from 1
 * @param line the line of the file on which the learner begins
 * @param learnRefNumber the college's reference, upper-cased
 * @param uln unique learner number; {@link Uln#TEMPORARY} identifies nobody
 * @param priorAttainment the level that applies last
 */
public record IlrLearner(
        int position,
        int line,
        String learnRefNumber,
        String uln,
        String familyName,
        String givenNames,
        LocalDate dateOfBirth,
        String postcode,
        String email,
        String telephone,
        String mathGrade,
        String englishGrade,
        Integer priorAttainment,
        String previousUkprn,
        String previousLearnRefNumber,
        List<IlrAim> aims) {

    static IlrLearner read(int position, int line, StatedGroup stated, Integer priorAttainment, List<IlrAim> aims) {
        return new IlrLearner(
                position,
                line,
                stated.reference("LearnRefNumber"),
                stated.text("ULN"),
                stated.text("FamilyName"),
                stated.text("GivenNames"),
                stated.date("DateOfBirth"),
                stated.text("Postcode"),
                stated.text("Email"),
                stated.text("TelNo"),
                stated.text("MathGrade"),
                stated.text("EngGrade"),
                priorAttainment,
                stated.text("PrevUKPRN"),
                stated.reference("PrevLearnRefNumber"),
                List.copyOf(aims));
    }

    /** What the first aim is, for who looks for the learner in a file; none if there is none. */
    public String firstAim() {
        return aims.isEmpty() ? null : aims.get(0).learnAimRef();
    }

    String path() {
        return "/Message/Learner[" + position + "]";
    }
}
