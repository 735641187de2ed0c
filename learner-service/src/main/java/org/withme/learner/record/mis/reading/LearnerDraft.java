package org.withme.learner.record.mis.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.withme.learner.record.year.CollectionYear;

/** A learner as it is read. */
final class LearnerDraft implements IlrWalk.Draft {

    private final int position;
    private final int line;
    private final CollectionYear year;
    private final List<IlrAim> aims = new ArrayList<>();
    private StatedGroup own = new StatedGroup();
    private Integer priorAttainment;
    private LocalDate priorSince = LocalDate.MIN;

    LearnerDraft(int position, int line, CollectionYear year) {
        this.position = position;
        this.line = line;
        this.year = year;
    }

    @Override
    public void group(Element group, StatedGroup stated, int number) {
        switch (group.name()) {
            case "Learner" -> own = stated;
            case "PriorAttain" -> attained(stated);
            case "LearningDelivery" -> aims.add(IlrAim.read(number, stated, year));
            default -> {
                // checked by the structure, and not kept
            }
        }
    }

    /** Whatever was missing or wrong is null. */
    IlrLearner learner() {
        return IlrLearner.read(position, line, own, priorAttainment, aims);
    }

    private void attained(StatedGroup stated) {
        LocalDate since = stated.date("DateLevelApp");
        Integer level = stated.number("PriorLevel");
        if (since != null && level != null && since.isAfter(priorSince)) {
            priorAttainment = level;
            priorSince = since;
        }
    }
}
