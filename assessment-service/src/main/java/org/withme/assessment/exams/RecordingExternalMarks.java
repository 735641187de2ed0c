package org.withme.assessment.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
            return recorded(marked.of(marker, command.marks()), command.provenance());
        });
    }

    private ExternalMarksView recorded(List<Found> found, Provenance provenance) {
        Map<UUID, Assessment> locked = assessments
                .eachLocked(found.stream()
                        .map(Found::assessment)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Assessment::id, Function.identity()));
        ManyJudgements.Outcome outcome = marks.mark(
                locked.values(),
                found.stream()
                        .filter(one -> one.refused() == null)
                        .map(one -> mark(one.row(), locked.get(one.assessment()), provenance))
                        .toList());
        outbox.append(outcome.events().toArray(DomainEvent[]::new));
        Iterator<Marked> answers = outcome.marked().iterator();
        List<RowAnswer> rows = new ArrayList<>();
        for (Found one : found) {
            int number = rows.size() + 1;
            rows.add(
                    one.refused() == null
                            ? RowAnswer.of(number, one.assessment(), answers.next())
                            : RowAnswer.refused(number, one.refused()));
        }
        return ExternalMarksView.of(rows);
    }

    /** What says nothing of where it comes from comes from the system that wrote it. */
    private FoundMark mark(ExternalMarkRow row, Assessment in, Provenance provenance) {
        String source = provenance == null ? callers.get().clientId() : provenance.source();
        String reference = row.reference() != null || provenance == null ? row.reference() : provenance.reference();
        return new FoundMark(
                in,
                row.criterion().strip(),
                row.value().strip(),
                row.reason(),
                new Provenance(source, reference, provenance == null ? null : provenance.receivedOn()));
    }
}
