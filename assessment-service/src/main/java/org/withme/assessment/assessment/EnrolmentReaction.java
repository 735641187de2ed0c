package org.withme.assessment.assessment;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.assessment.framework.PublishedVersions;
import org.withme.platform.events.Outbox;
import org.withme.platform.events.ReceivedEvent;
import org.withme.platform.events.SetWiseHandler;

/**
 * An enrolment starts an assessment against each framework that its college publishes for the aim. A return enrols thousands:
 * what an aim's frameworks are is asked once for all of them, and the assessments are written together.
 */
@ApplicationScoped
class EnrolmentReaction implements SetWiseHandler {

    private final PublishedVersions versions;
    private final Assessments assessments;
    private final Outbox outbox;
    private final Clock clock;

    EnrolmentReaction(PublishedVersions versions, Assessments assessments, Outbox outbox, Clock clock) {
        this.versions = versions;
        this.assessments = assessments;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record AimAtCollege(String ukprn, String learnAimRef) {}

    private record Caused(ReceivedEvent by, StartOnEnrolment start) {}

    @Override
    public String name() {
        return "assessments-of-enrolments";
    }

    @Override
    public boolean handles(String type) {
        return type.equals("learner.enrolled.v1");
    }

    @Override
    public void handleAll(List<ReceivedEvent> events) {
        List<Caused> due = due(events);
        if (due.isEmpty()) {
            return;
        }
        Set<UUID> started =
                assessments.startOnEnrolment(due.stream().map(Caused::start).toList(), clock.instant());
        outbox.appendCaused(due.stream()
                .filter(each -> started.contains(each.start().id()))
                .map(each -> new Outbox.Caused(each.by(), each.start().startedEvent()))
                .toList());
    }

    private List<Caused> due(List<ReceivedEvent> events) {
        Map<AimAtCollege, List<PublishedVersion>> published = new HashMap<>();
        List<Caused> due = new ArrayList<>();
        for (ReceivedEvent event : events) {
            EnrolledOnAim enrolled = event.as(EnrolledOnAim.class);
            published
                    .computeIfAbsent(
                            new AimAtCollege(enrolled.ukprn(), enrolled.learnAimRef()),
                            aim -> versions.onAim(aim.ukprn(), aim.learnAimRef()))
                    .forEach(version -> due.add(new Caused(
                            event,
                            new StartOnEnrolment(
                                    UuidCreator.getTimeOrderedEpoch(),
                                    event.stream(),
                                    enrolled.enrolmentId(),
                                    version))));
        }
        return due;
    }
}
