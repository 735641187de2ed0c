package org.withme.learner.record.mis.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.withme.learner.record.year.CodeList;
import org.withme.learner.record.year.CollectionYear;

/** Codes that are not on their list: noted beside the learner, who is taken as the college says (L6). */
final class CodeNotes {

    private final CollectionYear year;
    private final List<Finding> notes = new ArrayList<>(0);

    private CodeNotes(CollectionYear year) {
        this.year = year;
    }

    static List<Finding> of(IlrLearner learner, CollectionYear year) {
        CodeNotes found = new CodeNotes(year);
        found.check("PriorLevel", learner.priorAttainment(), year.firstDay(), learner.path() + "/PriorAttain");
        for (IlrAim aim : learner.aims()) {
            String path = learner.path() + "/LearningDelivery[" + aim.position() + "]";
            found.check("AimType", aim.aimType(), aim.startDate(), path);
            found.check("FundModel", aim.fundModel(), aim.startDate(), path);
            found.check("ProgType", aim.progType(), aim.startDate(), path);
            found.check("WithdrawReason", aim.withdrawReason(), aim.startDate(), path);
            found.check("Outcome", aim.outcome(), aim.startDate(), path);
        }
        return found.notes;
    }

    private void check(String field, Integer code, LocalDate start, String group) {
        if (code == null) {
            return;
        }
        CodeList list = year.codes(field);
        if (list.isOpenOn(code, start)) {
            return;
        }
        String reason = list.knows(code)
                ? field + " has a code that was closed before the aim started."
                : field + " has a code that is not on the list of " + year.name() + ".";
        notes.add(new Finding(
                list.rule(),
                group + "/" + field,
                ValueClass.UNKNOWN_CODE,
                reason,
                "The learner is taken with the code as it is. If it is a slip, correct it; codes in use are "
                        + list.open().stream().map(String::valueOf).collect(Collectors.joining(", ")) + "."));
    }
}
