package org.withme.assessment.appeal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.assessment.appeal.AppealRules.Against;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.judgement.AppealedCriteria;
import org.withme.assessment.judgement.AppealedCriteria.AppealedCriterion;
import org.withme.assessment.result.AppealedResults;
import org.withme.assessment.result.AppealedResults.Published;

/** What stands in an assessment: the result, or before there is one what is decided and the learner sees. */
@Singleton
class Standing {

    private final AppealedCriteria criteria;
    private final AppealedResults results;
    private final Appeals appeals;
    private final CollegeDays days;

    Standing(AppealedCriteria criteria, AppealedResults results, Appeals appeals, CollegeDays days) {
        this.criteria = criteria;
        this.results = results;
        this.appeals = appeals;
        this.days = days;
    }

    /** Every criterion, in the order of the version. */
    Map<UUID, Against> against(Assessment assessment) {
        Optional<AppealedResults.Standing> result = results.of(assessment);
        List<Appeal> before = appeals.of(assessment.id());
        Map<UUID, Against> against = new LinkedHashMap<>();
        for (AppealedCriterion criterion : criteria.of(assessment)) {
            Optional<Published> published =
                    result.map(standing -> standing.values().get(criterion.id()));
            against.put(
                    criterion.id(),
                    new Against(
                            criterion,
                            published.map(Published::value).or(criterion::value).orElse(null),
                            published
                                    .map(Published::since)
                                    .or(criterion::seenAt)
                                    .map(days::toRaise)
                                    .orElse(null),
                            isSettled(criterion, published, before)));
        }
        return against;
    }

    /** Whether a college has answered an appeal with what stands, and nobody has decided or corrected it since. */
    private static boolean isSettled(AppealedCriterion criterion, Optional<Published> published, List<Appeal> before) {
        Optional<String> value = published.map(Published::value).or(criterion::value);
        Optional<Instant> decided = published
                .filter(standing -> !standing.asDecided())
                .map(Published::since)
                .or(criterion::decidedAt)
                .or(() -> published.map(Published::since));
        return value.isPresent()
                && before.stream()
                        .anyMatch(appeal -> appeal.hasSettled(criterion.id(), value.get(), decided.orElseThrow()));
    }

    /** The values of those criteria that have one. */
    Map<UUID, String> values(Assessment assessment) {
        return against(assessment).entrySet().stream()
                .filter(each -> each.getValue().value() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().value()));
    }

    List<AppealedCriterion> criteria(Assessment assessment) {
        return criteria.of(assessment);
    }

    /** The result that counts; null before there is one. */
    UUID result(Assessment assessment) {
        return results.of(assessment).map(AppealedResults.Standing::id).orElse(null);
    }
}
