package org.withme.assessment.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.assessment.LearnersAssessments;
import org.withme.assessment.exams.ExamsAccess.Marker;
import org.withme.assessment.exams.ExternalMarksView.RowAnswer;
import org.withme.assessment.exams.MarkedAssessments.Found;
import org.withme.assessment.judgement.ManyExternalMarks;
import org.withme.assessment.judgement.ManyExternalMarks.FoundMark;
import org.withme.assessment.judgement.ManyJudgements;
import org.withme.assessment.judgement.Marked;
import org.withme.assessment.judgement.Provenance;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Violations;

/** The awarding organisation's marks, many at once (A8): what can be recorded is, each row is answered. */
@ApplicationScoped
class RecordingExternalMarks {

    private final ExamsAccess access;
    private final CurrentCaller callers;
    private final MarkedAssessments marked;
    private final LearnersAssessments assessments;
    private final ManyExternalMarks marks;
    private final Idempotency idempotency;
    private final Outbox outbox;

    RecordingExternalMarks(
            ExamsAccess access,
            CurrentCaller callers,
            MarkedAssessments marked,
            LearnersAssessments assessments,
            ManyExternalMarks marks,
            Idempotency idempotency,
            Outbox outbox) {
        this.access = access;
        this.callers = callers;
        this.marked = marked;
        this.assessments = assessments;
        this.marks = marks;
        this.idempotency = idempotency;
        this.outbox = outbox;
    }

    @Effort("external-mark")
    @Transactional
    ExternalMarksView record(RecordExternalMarks command) {
        Marker marker = access.requireMarker();
        return idempotency.once(ExternalMarksView.class, () -> {
            new Violations()
                    .addIf(
                            command.marks().isEmpty() || command.marks().size() > ExternalMarkRow.MOST,
                            "/marks",
                            ExamsRule.NUMBER_OF_ROWS.with("most", ExternalMarkRow.MOST))
                    .addAll(marks.check(command.provenance()))
                    .orThrow();
            Provenance stated = command.provenance();
            return recorded(marked.of(marker, command.marks(), row -> from(row, stated)), stated);
        });
    }

    private ExternalMarksView recorded(List<Found> found, Provenance provenance) {
        Map<UUID, Assessment> locked = assessments
                .eachLocked(found.stream()
                        .filter(Found::isToBeRecorded)
                        .map(Found::assessment)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Assessment::id, Function.identity()));
        ManyJudgements.Outcome outcome = marks.mark(
                locked.values(),
                found.stream()
                        .filter(Found::isToBeRecorded)
                        .map(one -> mark(one.row(), locked.get(one.assessment()), provenance))
                        .toList());
        outbox.append(outcome.events().toArray(DomainEvent[]::new));
        Iterator<Marked> answers = outcome.marked().iterator();
        List<RowAnswer> rows = new ArrayList<>();
        for (Found one : found) {
            int number = rows.size() + 1;
            rows.add(
                    one.refused() != null
                            ? RowAnswer.refused(number, one.refused())
                            : one.stands()
                                    ? RowAnswer.unchanged(number, one.assessment())
                                    : RowAnswer.of(number, one.assessment(), answers.next()));
        }
        return ExternalMarksView.of(rows);
    }

    private FoundMark mark(ExternalMarkRow row, Assessment in, Provenance stated) {
        return new FoundMark(in, row.criterion().strip(), row.value().strip(), row.reason(), from(row, stated));
    }

    /** What says nothing of where it comes from comes from the system that wrote it. */
    private Provenance from(ExternalMarkRow row, Provenance stated) {
        return stated == null
                ? new Provenance(callers.get().clientId(), row.reference(), null)
                : new Provenance(
                        stated.source(),
                        row.reference() == null ? stated.reference() : row.reference(),
                        stated.receivedOn());
    }
}
