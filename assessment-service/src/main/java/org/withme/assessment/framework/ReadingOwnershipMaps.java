package org.withme.assessment.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** The ownership map of a published version is for everyone (A2); a draft has none. */
@ApplicationScoped
class ReadingOwnershipMaps {

    private final Frameworks frameworks;
    private final FrameworkVersions versions;

    ReadingOwnershipMaps(Frameworks frameworks, FrameworkVersions versions) {
        this.frameworks = frameworks;
        this.versions = versions;
    }

    @Transactional
    OwnershipMapView read(UUID frameworkId, int number) {
        FrameworkVersion version =
                versions.published(frameworkId, number).orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
        return OwnershipMapView.of(version.asPublished(frameworks.findById(frameworkId)));
    }
}
