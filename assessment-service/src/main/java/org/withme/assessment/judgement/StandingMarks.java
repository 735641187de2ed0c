package org.withme.assessment.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Which marks of the awarding organisation stand (A8), for whoever would record one again; in their transaction, after their decision. */
@ApplicationScoped
public class StandingMarks {

    private final JudgementEntries entries;

    StandingMarks(JudgementEntries entries) {
        this.entries = entries;
    }

    /** On any of these criteria in any of these assessments. */
    public List<StandingMark> of(Collection<UUID> assessments, Collection<UUID> criteria) {
        return assessments.isEmpty() || criteria.isEmpty()
                ? List.of()
                : entries.marks(assessments, criteria).stream()
                        .map(entry -> new StandingMark(
                                entry.assessmentId(), entry.criterionId(), entry.value(), entry.provenance()))
                        .toList();
    }

    /** A mark that stands. */
    public record StandingMark(UUID assessment, UUID criterion, String value, Provenance from) {

        /** Whether it is this one: by the organisation's own reference, or where there is none by where it comes from. */
        public boolean is(String said, Provenance saidFrom) {
            return value.equals(said)
                    && (saidFrom.reference() == null
                            ? Objects.equals(from.source(), saidFrom.source())
                            : saidFrom.reference().equals(from.reference()));
        }
    }
}
