package org.withme.assessment.comment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A comment; nothing in it ever changes. */
@Entity
@Table(name = "criterion_comment")
class CriterionComment {

    @Id
    private UUID id;

    private UUID assessmentId;
    private UUID criterionId;
    private String words;
    private String writtenBy;
    private String capacity;
    private Instant writtenAt;

    protected CriterionComment() {}

    static CriterionComment written(UUID id, UUID assessment, UUID criterion, String words, Writer writer) {
        CriterionComment comment = new CriterionComment();
        comment.id = id;
        comment.assessmentId = assessment;
        comment.criterionId = criterion;
        comment.words = words;
        comment.writtenBy = writer.subject();
        comment.capacity = writer.capacity();
        comment.writtenAt = writer.at();
        return comment;
    }

    /** Who writes, as what, when. */
    record Writer(String subject, String capacity, Instant at) {}

    CommentView view() {
        return new CommentView(id, words, writtenBy, capacity, writtenAt);
    }

    WrittenComment written() {
        return new WrittenComment(id, assessmentId, criterionId, words, writtenBy, capacity, writtenAt);
    }
}
