package org.withme.assessment.framework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /** All of a college's framework, the first one first; none of another college's. */
    public List<PublishedVersion> ofCollege(String ukprn, UUID framework) {
        return frameworks.ofCollege(ukprn, framework).stream()
                .flatMap(found -> versions.allPublished(framework).stream().map(version -> version.asPublished(found)))
                .toList();
    }

    /** The titles of those of these frameworks that are a college's. */
    public Map<UUID, String> titles(String ukprn, Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : frameworks.titles(ukprn, ids);
    }

    /** Those of a college's frameworks that go by this name outside: the LearnAimRef, or the id. */
    public List<NamedFramework> named(String ukprn, String name) {
        return frameworks.named(ukprn, name).stream()
                .map(framework -> new NamedFramework(framework.id(), framework.awardingOrganisation()))
                .toList();
    }

    /**
     * A framework by a name from outside.
     *
     * @param awardingOrganisation client id of its system; null for a college's own framework
     */
    public record NamedFramework(UUID id, String awardingOrganisation) {}

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
