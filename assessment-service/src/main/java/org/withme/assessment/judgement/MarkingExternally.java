package org.withme.assessment.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.assessment.AssessmentAccess;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;

/** Marks of the awarding organisation (A8). */
@ApplicationScoped
class MarkingExternally {

    private final AssessmentAccess access;
    private final CurrentCaller callers;
    private final JudgedCriteria criteria;
    private final Outbox outbox;
    private final Clock clock;

    MarkingExternally(
            AssessmentAccess access, CurrentCaller callers, JudgedCriteria criteria, Outbox outbox, Clock clock) {
        this.access = access;
        this.callers = callers;
        this.criteria = criteria;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Effort("external-mark")
    @Transactional
    ExternalMarkView mark(UUID id, UUID criterionId, ExternalMark command) {
        Assessment assessment = access.requireMarker(id);
        return criteria.once(assessment, criterionId, ExternalMarkView.class, judged -> {
            Caller caller = callers.get();
            Party party = access.isAwardingClient(caller) ? Party.AWARDING_ORGANISATION : Party.EXAMS_OFFICER;
            JudgingRules.requireExternallyMarkable(judged.current(), party);
            JudgingRules.checkMark(judged.criterion(), party, command, LocalDate.now(clock))
                    .orThrow();
            JudgementEntry entry = judged.entry(
                            JudgementKind.EXTERNAL, criteria.actor(party), command.value(), command.reason())
                    .from(provenance(caller, command));
            JudgedCriterion now = criteria.record(judged, entry);
            outbox.append(now.decided());
            return ExternalMarkView.of(now, entry);
        });
    }

    /** A mark that says nothing of where it comes from comes from the system that wrote it. */
    private static Provenance provenance(Caller caller, ExternalMark command) {
        return command.provenance() == null ? new Provenance(caller.clientId(), null, null) : command.provenance();
    }
}
