package org.withme.assessment.comment;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Comments as other features need them, in the transaction and after the decision of the use case that asks. */
@Singleton
public class LearnersComments {

    private final CriterionComments comments;

    LearnersComments(CriterionComments comments) {
        this.comments = comments;
    }

    /** What staff wrote in these assessments, the latest first. */
    public List<WrittenComment> latest(Collection<UUID> assessments, int limit) {
        return assessments.isEmpty()
                ? List.of()
                : comments.latest(assessments, limit).stream()
                        .map(CriterionComment::written)
                        .toList();
    }
}
