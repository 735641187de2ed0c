package org.withme.assessment.calibration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.withme.assessment.calibration.Calibration.Cell;
import org.withme.assessment.calibration.CalibrationView.CriterionCalibration;
import org.withme.assessment.calibration.CalibrationView.FrameworkCalibration;
import org.withme.assessment.framework.Criterion;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.assessment.framework.PublishedVersions;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

@ApplicationScoped
class ReadingCalibration {

    private static final List<String> IN_WORDS = List.of(
            "Every value is where it stands on its scale, from 0 for the lowest to 100 for the highest.",
            "Each learner counts once in a framework, with what each side said first and unseen, when the result is published.",
            "A number is of five learners or a multiple of five, the earliest results first; what is left over waits.",
            "Nobody who judged is named, and a difference says nothing about who is right.");

    private final CalibrationAccess access;
    private final PublishedVersions versions;
    private final ComparedRows rows;

    ReadingCalibration(CalibrationAccess access, PublishedVersions versions, ComparedRows rows) {
        this.access = access;
        this.versions = versions;
        this.rows = rows;
    }

    /** Of the college, with its frameworks. */
    @Transactional
    CalibrationView read() {
        String ukprn = access.requireReader();
        Map<UUID, Calibration> each = Calibration.ofEach(rows.of(ukprn, null));
        Collection<Calibration> all = each.values();
        List<FrameworkCalibration> frameworks = new ArrayList<>();
        Map<UUID, String> titles = versions.titles(ukprn, each.keySet());
        each.forEach((framework, calibration) -> Optional.ofNullable(titles.get(framework))
                .ifPresent(title -> frameworks.add(view(framework, title, calibration, List.of()))));
        return new CalibrationView(
                ukprn,
                IN_WORDS,
                Difference.of(
                        Sum.of(all.stream().map(Calibration::selfAndAssessor).toList()), Between.SELF_AND_ASSESSOR),
                Difference.of(
                        Sum.of(all.stream()
                                .map(Calibration::assessorAndExternal)
                                .toList()),
                        Between.ASSESSOR_AND_EXTERNAL),
                frameworks);
    }

    /** Of one framework, with its criteria: the same cells. */
    @Transactional
    FrameworkCalibration read(UUID framework) {
        String ukprn = access.requireReader();
        List<PublishedVersion> published = versions.ofCollege(ukprn, framework);
        if (published.isEmpty()) {
            throw Problem.of(StandardProblem.NOT_FOUND);
        }
        Calibration calibration = Calibration.of(rows.of(ukprn, framework));
        List<CriterionCalibration> criteria = new ArrayList<>();
        for (PublishedVersion version : published) {
            for (Criterion criterion : version.criteria()) {
                criteria.add(view(version, criterion, calibration.criteria().get(criterion.id())));
            }
        }
        return view(framework, published.get(0).title(), calibration, criteria);
    }

    private static FrameworkCalibration view(
            UUID framework, String title, Calibration calibration, List<CriterionCalibration> criteria) {
        return new FrameworkCalibration(
                framework,
                title,
                Difference.of(calibration.selfAndAssessor(), Between.SELF_AND_ASSESSOR),
                Difference.of(calibration.assessorAndExternal(), Between.ASSESSOR_AND_EXTERNAL),
                Difference.of(calibration.selfAndExternal(), Between.SELF_AND_EXTERNAL),
                criteria);
    }

    private static CriterionCalibration view(PublishedVersion version, Criterion criterion, Cell cell) {
        return new CriterionCalibration(
                criterion.id(),
                version.number(),
                criterion.code(),
                criterion.statement(),
                cell == null ? null : Difference.of(cell.selfAndAssessor(), Between.SELF_AND_ASSESSOR),
                cell == null ? null : Difference.of(cell.assessorAndExternal(), Between.ASSESSOR_AND_EXTERNAL));
    }
}
