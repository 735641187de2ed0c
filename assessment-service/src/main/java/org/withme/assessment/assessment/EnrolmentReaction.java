package org.withme.assessment.assessment;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.withme.assessment.framework.PublishedVersions;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.events.EventHandler;
import org.withme.platform.events.Outbox;
import org.withme.platform.events.ReceivedEvent;

/** An enrolment starts an assessment against each framework that its college publishes for the aim. */
@ApplicationScoped
class EnrolmentReaction implements EventHandler {

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

    @Override
    public String name() {
        return "assessments-of-enrolments";
    }

    @Override
    public boolean handles(String type) {
        return type.equals("learner.enrolled.v1");
    }

    @Override
    public void handle(ReceivedEvent event) {
        EnrolledOnAim enrolled = EnrolledOnAim.of(event);
        outbox.append(versions.onAim(enrolled.ukprn(), enrolled.learnAimRef()).stream()
                .flatMap(version -> assessments
                        .startOnEnrolment(
                                UuidCreator.getTimeOrderedEpoch(),
                                enrolled.learner(),
                                enrolled.enrolment(),
                                version,
                                clock.instant())
                        .stream())
                .map(Assessment::startedEvent)
                .toArray(DomainEvent[]::new));
    }
}
