package org.withme.assessment.framework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The published versions, for the other features; inside their transactions. */
@ApplicationScoped
public class PublishedVersions {

    private final Frameworks frameworks;
    private final FrameworkVersions versions;

    PublishedVersions(Frameworks frameworks, FrameworkVersions versions) {
        this.frameworks = frameworks;
        this.versions = versions;
    }

    /** By its id; there is one wherever an assessment refers to it. */
    public PublishedVersion get(UUID versionId) {
        FrameworkVersion version = versions.findById(versionId);
        return version.asPublished(frameworks.findById(version.frameworkId()));
    }

    /** Of a college's framework: that version, or the latest one if the number is null. */
    public Optional<PublishedVersion> find(String ukprn, UUID framework, Integer number) {
        return frameworks.ofCollege(ukprn, framework).flatMap(found -> (number == null
                        ? versions.latestPublished(framework)
                        : versions.published(framework, number))
                .map(version -> version.asPublished(found)));
    }

    /** The latest version of each of the college's frameworks for a learning aim. */
    public List<PublishedVersion> onAim(String ukprn, String learnAimRef) {
        return frameworks.onAim(ukprn, learnAimRef).stream()
                .flatMap(framework ->
                        versions
                                .latestPublished(framework.id())
                                .map(version -> version.asPublished(framework))
                                .stream())
                .toList();
    }
}
