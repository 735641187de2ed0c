package org.withme.assessment.transcript;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.assessment.AssessmentAccess;
import org.withme.assessment.assessment.LearnersAssessments;
import org.withme.assessment.judgement.Decisions;
import org.withme.assessment.judgement.Decisions.Decided;
import org.withme.assessment.quality.AssuredDecisions;
import org.withme.assessment.quality.AssuredDecisions.Assured;
import org.withme.assessment.result.PublishedResults;
import org.withme.assessment.result.ResultView;
import org.withme.assessment.result.ResultView.ResultCriterion;
import org.withme.assessment.transcript.TranscriptView.TranscriptCriterion;
import org.withme.assessment.transcript.TranscriptView.TranscriptResult;

@ApplicationScoped
class ReadingTranscripts {

    private static final List<String> IN_WORDS = List.of(
            "Every criterion says whose it is, who decided it and who looked at the decision.",
            "What is the learner's own, or was agreed, stands beside the certified result and never counts in it.",
            "A portable result carries to other providers; a local one says what was achieved at this college.");

    private final AssessmentAccess access;
    private final LearnersAssessments assessments;
    private final PublishedResults results;
    private final Decisions decisions;
    private final AssuredDecisions assured;
    private final Clock clock;

    ReadingTranscripts(
            AssessmentAccess access,
            LearnersAssessments assessments,
            PublishedResults results,
            Decisions decisions,
            AssuredDecisions assured,
            Clock clock) {
        this.access = access;
        this.assessments = assessments;
        this.results = results;
        this.decisions = decisions;
        this.assured = assured;
        this.clock = clock;
    }

    @Transactional
    TranscriptView read(UUID asked) {
        UUID learner = access.requireToList(asked);
        return of(learner);
    }

    @Transactional
    PrintedTranscript print(UUID asked) {
        UUID learner = access.requireToList(asked);
        return PrintedTranscript.of(of(learner), clock.getZone());
    }

    private TranscriptView of(UUID learner) {
        String ukprn = access.collegeSeen(learner);
        return new TranscriptView(
                learner,
                ukprn,
                IN_WORDS,
                assessments.published(learner, ukprn).stream()
                        .flatMap(this::result)
                        .toList());
    }

    private Stream<TranscriptResult> result(Assessment assessment) {
        Optional<ResultView> published = results.of(assessment);
        return published.map(result -> result(assessment, result)).stream();
    }

    private TranscriptResult result(Assessment assessment, ResultView result) {
        Map<UUID, Decided> decided =
                decisions.of(assessment).stream().collect(Collectors.toMap(Decided::criterion, Function.identity()));
        Instant firstPublishedAt = assessment.summary().publishedAt();
        Set<UUID> sampled = assured.of(assessment.id()).stream()
                .filter(sample -> !sample.signedOffAt().isAfter(firstPublishedAt))
                .map(Assured::decision)
                .collect(Collectors.toSet());
        return new TranscriptResult(
                result.id(),
                result.assessmentId(),
                result.ukprn(),
                result.title(),
                result.level(),
                result.version(),
                result.portable(),
                result.portabilityStatement(),
                result.publishedAt(),
                result.supersedes() != null,
                result.criteria().stream()
                        .map(line -> criterion(line, decided.get(line.criterionId()), sampled))
                        .toList());
    }

    private static Assurance assurance(ResultCriterion line, Decided decided, Set<UUID> sampled) {
        if (decided.value().filter(line.value()::equals).isEmpty()) {
            return Assurance.CORRECTED;
        }
        return decided.onAppeal()
                ? Assurance.APPEALED
                : Assurance.of(
                        line.decisionRule(),
                        decided.moderated(),
                        decided.decision().filter(sampled::contains).isPresent());
    }

    private static TranscriptCriterion criterion(ResultCriterion line, Decided decided, Set<UUID> sampled) {
        return new TranscriptCriterion(
                line.code(),
                line.unit(),
                line.statement(),
                line.ownership(),
                line.decisionRule(),
                line.weight(),
                line.value(),
                line.decisionRule().decidedBy(),
                assurance(line, decided, sampled).words());
    }
}
