package org.withme.assessment.exams;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.withme.assessment.exams.LearnerReferences.Told;
import org.withme.platform.events.ReceivedEvent;
import org.withme.platform.events.SetWiseHandler;

/** Keeps under which references colleges list learners. A return tells of thousands: they are written together. */
@Singleton
class ReferenceProjection implements SetWiseHandler {

    private static final Set<String> TYPES = Set.of("learner.enrolled.v1", "learner.facts-changed.v1");

    private final LearnerReferences references;

    ReferenceProjection(LearnerReferences references) {
        this.references = references;
    }

    @Override
    public String name() {
        return "learner-references";
    }

    @Override
    public boolean handles(String type) {
        return TYPES.contains(type);
    }

    @Override
    public void handleAll(List<ReceivedEvent> events) {
        List<Told> told = new ArrayList<>();
        for (ReceivedEvent event : events) {
            StatedReference stated = event.as(StatedReference.class);
            if (stated.learnRefNumber() != null) {
                told.add(new Told(event.stream(), stated.ukprn(), stated.learnRefNumber(), stated.preparedOn()));
            }
        }
        references.tell(told);
    }

    @Override
    public boolean rebuildable() {
        return true;
    }

    @Override
    public void reset() {
        references.clear();
    }
}
