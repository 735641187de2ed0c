package org.withme.assessment.evidence;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Evidence as other features need it, in the transaction and after the decision of the use case that asks. */
@Singleton
public class LearnersEvidence {

    private final EvidenceRows rows;

    LearnersEvidence(EvidenceRows rows) {
        this.rows = rows;
    }

    /** What the college sees of what was handed in for these assessments, the latest first. */
    public List<EvidenceView> latest(Collection<UUID> assessments, int limit) {
        return rows.latest(assessments, Audience.admitting(Viewer.COLLEGE), limit).stream()
                .map(Piece::view)
                .toList();
    }
}
