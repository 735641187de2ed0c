package org.withme.assessment.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.framework.PublishedVersions;

/** Results as other features need them, in the transaction and after the decision of the use case that asks. */
@ApplicationScoped
public class PublishedResults {

    private final Results results;
    private final PublishedVersions versions;

    PublishedResults(Results results, PublishedVersions versions) {
        this.results = results;
        this.versions = versions;
    }

    /** The one that counts today. */
    public Optional<ResultView> of(Assessment assessment) {
        return results.current(assessment.id())
                .map(result -> result.view(assessment, versions.get(assessment.versionId())));
    }
}
