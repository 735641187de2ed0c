package org.withme.assessment.result;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.assessment.result.ResultEvent.ResultPublished;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;

/** A published result; nothing in it ever changes. */
@Entity
@Table(name = "assessment_result")
class AssessmentResult {

    @Id
    private UUID id;

    private UUID assessmentId;
    private int sequence;
    private boolean portable;
    private String portabilityStatement;

    @ElementCollection
    @CollectionTable(name = "result_line", joinColumns = @JoinColumn(name = "result_id"))
    @OrderColumn(name = "position")
    private List<ResultLine> lines = new ArrayList<>();

    private UUID supersedes;
    private String reason;
    private String publishedBy;
    private String capacity;
    private Instant publishedAt;

    protected AssessmentResult() {}

    /** Who publishes, in which capacity, when. */
    record Publisher(String subject, String capacity, Instant at) {

        static Publisher of(Caller caller, Instant at) {
            String capacity = caller.has(Roles.ASSESSOR)
                    ? Roles.ASSESSOR
                    : caller.has(Roles.IQA) ? Roles.IQA : Roles.EXAMS_OFFICER;
            return new Publisher(caller.subject(), capacity, at);
        }
    }

    static AssessmentResult published(
            UUID id, Assessment assessment, Travels travels, List<ResultLine> lines, Publisher publisher) {
        AssessmentResult result = new AssessmentResult();
        result.id = id;
        result.assessmentId = assessment.id();
        result.sequence = 1;
        result.portable = travels.portable();
        result.portabilityStatement = travels.statement();
        result.lines = new ArrayList<>(lines);
        result.sign(publisher);
        return result;
    }

    /** The result that takes its place, with these values instead. */
    AssessmentResult corrected(
            UUID newId, Map<UUID, String> values, String why, String statement, Publisher publisher) {
        AssessmentResult result = new AssessmentResult();
        result.id = newId;
        result.assessmentId = assessmentId;
        result.sequence = sequence + 1;
        result.portable = portable;
        result.portabilityStatement = statement;
        result.lines = lines.stream()
                .map(line -> new ResultLine(line.criterionId(), values.getOrDefault(line.criterionId(), line.value())))
                .collect(Collectors.toCollection(ArrayList::new));
        result.supersedes = id;
        result.reason = why;
        result.sign(publisher);
        return result;
    }

    private void sign(Publisher publisher) {
        publishedBy = publisher.subject();
        capacity = publisher.capacity();
        publishedAt = publisher.at();
    }

    Map<UUID, String> values() {
        return lines.stream().collect(Collectors.toMap(ResultLine::criterionId, ResultLine::value));
    }

    ResultPublished event(Assessment assessment, PublishedVersion version) {
        return new ResultPublished(
                assessment.learnerOrigin(),
                assessmentId,
                id,
                version.id(),
                version.title(),
                portable,
                supersedes,
                assessment.ukprn());
    }

    ResultView view(Assessment assessment, PublishedVersion version) {
        return ResultView.of(this, assessment, version);
    }

    UUID id() {
        return id;
    }

    boolean portable() {
        return portable;
    }

    String portabilityStatement() {
        return portabilityStatement;
    }

    UUID supersedes() {
        return supersedes;
    }

    String publishedBy() {
        return publishedBy;
    }

    String reason() {
        return reason;
    }

    Instant publishedAt() {
        return publishedAt;
    }
}
