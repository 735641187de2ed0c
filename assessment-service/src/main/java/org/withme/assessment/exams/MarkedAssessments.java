package org.withme.assessment.exams;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.withme.assessment.assessment.LearnersAssessments;
import org.withme.assessment.assessment.LearnersAssessments.Against;
import org.withme.assessment.exams.ExamsAccess.Marker;
import org.withme.assessment.framework.PublishedVersions;
import org.withme.assessment.framework.PublishedVersions.NamedFramework;
import org.withme.assessment.judgement.Provenance;
import org.withme.assessment.judgement.StandingMarks;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.Rule;

/** Which assessments rows mean. How many statements it takes depends on colleges and frameworks, not on how many rows there are. */
@ApplicationScoped
class MarkedAssessments {

    private final ExamsAccess access;
    private final LearnerReferences references;
    private final CandidateNumbers candidates;
    private final LearnersAssessments assessments;
    private final PublishedVersions versions;
    private final StandingMarks standing;

    MarkedAssessments(
            ExamsAccess access,
            LearnerReferences references,
            CandidateNumbers candidates,
            LearnersAssessments assessments,
            PublishedVersions versions,
            StandingMarks standing) {
        this.access = access;
        this.references = references;
        this.candidates = candidates;
        this.assessments = assessments;
        this.versions = versions;
        this.standing = standing;
    }

    /**
     * A row with the assessment that it means, or why it means none.
     *
     * @param stands whether the mark stands in it already
     */
    record Found(ExternalMarkRow row, UUID assessment, boolean stands, Problem refused) {

        boolean isToBeRecorded() {
            return refused == null && !stands;
        }
    }

    /**
     * In the order of the rows.
     *
     * @param from where each comes from
     */
    List<Found> of(Marker marker, List<ExternalMarkRow> rows, Function<ExternalMarkRow, Provenance> from) {
        Problem[] faults = new Problem[rows.size()];
        List<Meant> meant = new ArrayList<>();
        Map<String, Set<ExternalMarkRow>> ofCollege = new HashMap<>();
        for (int index = 0; index < rows.size(); index++) {
            faults[index] = fault(marker, rows.get(index));
            if (faults[index] == null) {
                ofCollege
                        .computeIfAbsent(college(marker, rows.get(index)), ukprn -> new HashSet<>())
                        .add(rows.get(index));
            }
        }
        Map<String, Named> learners = new HashMap<>();
        ofCollege.forEach((ukprn, some) -> learners.put(ukprn, named(ukprn, some)));
        Map<Name, List<UUID>> frameworks = new HashMap<>();
        for (int index = 0; index < rows.size(); index++) {
            ExternalMarkRow row = rows.get(index);
            String ukprn = college(marker, row);
            meant.add(
                    faults[index] != null
                            ? null
                            : new Meant(
                                    learners.get(ukprn).of(row),
                                    learners.get(ukprn).before(row),
                                    frameworks.computeIfAbsent(
                                            new Name(ukprn, row.framework().strip()), name -> marked(marker, name))));
        }
        Map<UUID, List<Against>> existing = existing(meant);
        List<List<Against>> among = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            among.add(faults[index] == null ? meant.get(index).among(existing, rows.get(index)) : List.of());
        }
        Map<UUID, List<Against>> before = before(meant);
        MarksThatStand marks = standing(rows, among);
        List<Found> found = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            ExternalMarkRow row = rows.get(index);
            try {
                if (faults[index] != null) {
                    throw faults[index];
                }
                if (meant.get(index).frameworks().isEmpty()) {
                    throw Problem.at("/framework", ExamsRule.FRAMEWORK_NOT_KNOWN);
                }
                if (among.get(index).isEmpty()) {
                    throw Problem.at("/learner", ExamsRule.NOT_ASSESSED);
                }
                if (meant.get(index).isOfSeveral(before)) {
                    throw Problem.at("/candidate", ExamsRule.GIVEN_TO_SEVERAL);
                }
                found.add(found(row, among.get(index), marks, from.apply(row)));
            } catch (Problem refused) {
                found.add(new Found(row, null, false, refused));
            }
        }
        return found;
    }

    /** Where the mark stands already, so that a file that is sent again lands nowhere else; else what is in progress, else the latest. */
    private static Found found(ExternalMarkRow row, List<Against> among, MarksThatStand marks, Provenance from) {
        String code = MarksThatStand.kept(row.criterion());
        Optional<Against> holding = marks.holding(among, code, row.value().strip(), from);
        if (holding.isPresent()) {
            return new Found(row, holding.get().id(), true, null);
        }
        if (among.stream().map(Against::framework).distinct().count() > 1) {
            throw Problem.at("/framework", ExamsRule.SEVERAL_FRAMEWORKS);
        }
        Optional<Against> open = among.stream().filter(Against::isInProgress).findFirst();
        if (row.version() == null && open.isPresent() && among.size() > 1) {
            throw Problem.at("/version", ExamsRule.SEVERAL_ASSESSMENTS);
        }
        Against one = open.orElse(among.get(0));
        if (!marks.isCriterion(one.version(), code)) {
            throw Problem.at("/criterion", ExamsRule.CRITERION_NOT_KNOWN);
        }
        return new Found(row, one.id(), false, null);
    }

    /** Only where there are several to choose from. */
    private MarksThatStand standing(List<ExternalMarkRow> rows, List<List<Against>> among) {
        MarksThatStand marks = new MarksThatStand(versions);
        Set<Against> several = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (int index = 0; index < rows.size(); index++) {
            if (among.get(index).size() > 1) {
                several.addAll(among.get(index));
                codes.add(MarksThatStand.kept(rows.get(index).criterion()));
            }
        }
        marks.read(standing, several, codes);
        return marks;
    }

    private record Name(String ukprn, String framework) {}

    /** Whom a college means. */
    private record Named(Map<String, UUID> references, Map<String, List<UUID>> bearers) {

        Optional<UUID> of(ExternalMarkRow row) {
            return row.learner() == null
                    ? bearers(row).stream().findFirst()
                    : Optional.ofNullable(references.get(LearnerReferences.kept(row.learner())));
        }

        /** Who had the number before. */
        List<UUID> before(ExternalMarkRow row) {
            return row.learner() == null ? bearers(row).stream().skip(1).toList() : List.of();
        }

        private List<UUID> bearers(ExternalMarkRow row) {
            return bearers.getOrDefault(row.candidate(), List.of());
        }
    }

    /**
     * Who is meant, and against what.
     *
     * @param before who had the number before them
     */
    private record Meant(Optional<UUID> learner, List<UUID> before, List<UUID> frameworks) {

        /** Whether a results file that was written before the number was given anew would mean somebody else. */
        boolean isOfSeveral(Map<UUID, List<Against>> assessments) {
            return before.stream()
                    .flatMap(one -> assessments.getOrDefault(one, List.of()).stream())
                    .anyMatch(one -> frameworks.contains(one.framework()));
        }

        /** All that the row may be about, the latest first. */
        List<Against> among(Map<UUID, List<Against>> existing, ExternalMarkRow row) {
            return learner.map(one -> existing.getOrDefault(one, List.of())).orElse(List.of()).stream()
                    .filter(one -> frameworks.contains(one.framework()))
                    .filter(one -> row.version() == null || row.version() == one.number())
                    .toList();
        }
    }

    private static Problem fault(Marker marker, ExternalMarkRow row) {
        if (row == null) {
            return at("", ExamsRule.NOT_A_ROW.with("columns", ExternalMarkRow.COLUMNS));
        }
        try {
            row.check()
                    .addIf(marker.organisation().isPresent() && row.ukprn() == null, "/ukprn", ExamsRule.NOT_A_UKPRN)
                    .addIf(
                            row.ukprn() != null
                                    && marker.ukprn().isPresent()
                                    && !marker.ukprn().get().equals(row.ukprn()),
                            "/ukprn",
                            ExamsRule.ANOTHER_COLLEGE)
                    .orThrow();
            return null;
        } catch (Problem fault) {
            return fault;
        }
    }

    private static Problem at(String pointer, Rule rule) {
        return Problem.at(pointer, rule);
    }

    private static String college(Marker marker, ExternalMarkRow row) {
        return row == null || row.ukprn() == null ? marker.ukprn().orElse("") : row.ukprn();
    }

    private Named named(String ukprn, Set<ExternalMarkRow> rows) {
        return new Named(
                references.named(
                        ukprn, each(rows, row -> row.learner() == null ? null : LearnerReferences.kept(row.learner()))),
                candidates.bearers(ukprn, each(rows, ExternalMarkRow::candidate)));
    }

    private static Set<String> each(Set<ExternalMarkRow> rows, Function<ExternalMarkRow, String> value) {
        return rows.stream().map(value).filter(one -> one != null).collect(Collectors.toSet());
    }

    private List<UUID> marked(Marker marker, Name name) {
        return versions.named(name.ukprn(), name.framework()).stream()
                .filter(framework -> marker.marks(framework.awardingOrganisation()))
                .map(NamedFramework::id)
                .toList();
    }

    /** Of those whom the caller may mark. */
    private Map<UUID, List<Against>> existing(List<Meant> meant) {
        Set<UUID> learners = new HashSet<>();
        Set<UUID> frameworks = new HashSet<>();
        for (Meant one : meant) {
            if (one != null && one.learner().isPresent() && !one.frameworks().isEmpty()) {
                learners.add(one.learner().get());
                frameworks.addAll(one.frameworks());
            }
        }
        Set<UUID> markable = access.whomToMark(learners);
        return markable.isEmpty()
                ? Map.of()
                : assessments.against(markable, frameworks).stream().collect(Collectors.groupingBy(Against::learner));
    }

    /** Of those who had a row's number before, whoever may mark them: a row is refused because of them, and says nothing of them. */
    private Map<UUID, List<Against>> before(List<Meant> meant) {
        Set<UUID> learners = new HashSet<>();
        Set<UUID> frameworks = new HashSet<>();
        for (Meant one : meant) {
            if (one != null && !one.before().isEmpty()) {
                learners.addAll(one.before());
                frameworks.addAll(one.frameworks());
            }
        }
        return learners.isEmpty() || frameworks.isEmpty()
                ? Map.of()
                : assessments.against(learners, frameworks).stream().collect(Collectors.groupingBy(Against::learner));
    }
}
