package org.withme.assessment.exams;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.assessment.assessment.LearnersAssessments.Against;
import org.withme.assessment.framework.Criterion;
import org.withme.assessment.framework.PublishedVersions;
import org.withme.assessment.judgement.Provenance;
import org.withme.assessment.judgement.StandingMarks;
import org.withme.assessment.judgement.StandingMarks.StandingMark;

/** The marks that stand already in assessments that rows may be about; of one request. */
final class MarksThatStand {

    private final PublishedVersions versions;
    private final Map<UUID, Map<String, UUID>> codes = new HashMap<>();
    private final Map<Place, StandingMark> marks = new HashMap<>();

    MarksThatStand(PublishedVersions versions) {
        this.versions = versions;
    }

    private record Place(UUID assessment, UUID criterion) {}

    /** A code as it is compared. */
    static String kept(String code) {
        return code.strip().toLowerCase(Locale.ROOT);
    }

    /** Reads those on these codes. */
    void read(StandingMarks standing, Collection<Against> assessments, Set<String> named) {
        List<UUID> criteria = assessments.stream()
                .map(Against::version)
                .distinct()
                .flatMap(version -> codes(version).entrySet().stream())
                .filter(code -> named.contains(code.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        standing.of(assessments.stream().map(Against::id).distinct().toList(), criteria)
                .forEach(mark -> marks.put(new Place(mark.assessment(), mark.criterion()), mark));
    }

    boolean isCriterion(UUID version, String code) {
        return codes(version).containsKey(code);
    }

    /** In which of these this mark stands. */
    Optional<Against> holding(List<Against> among, String code, String value, Provenance from) {
        return among.stream()
                .filter(one -> Optional.ofNullable(codes(one.version()).get(code))
                        .map(criterion -> marks.get(new Place(one.id(), criterion)))
                        .filter(mark -> mark.is(value, from))
                        .isPresent())
                .findFirst();
    }

    private Map<String, UUID> codes(UUID version) {
        return codes.computeIfAbsent(version, id -> versions.get(id).criteria().stream()
                .collect(Collectors.toMap(criterion -> kept(criterion.code()), Criterion::id)));
    }
}
