package org.withme.assessment.evidence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.withme.platform.identity.production.ProductionRequirement;
import org.withme.platform.identity.production.UnsafeSetting;

/** A file that no row names yet may be about to get one: what is collected is older than any upload. */
@Singleton
class FilesWaitForTheirRows implements ProductionRequirement {

    private final Duration grace;
    private final Duration longest;

    @Inject
    FilesWaitForTheirRows(EvidenceConfig config) {
        this(config.grace(), config.uploads().longest());
    }

    FilesWaitForTheirRows(Duration grace, Duration longest) {
        this.grace = grace;
        this.longest = longest;
    }

    @Override
    public List<UnsafeSetting> unsafe() {
        return grace.compareTo(longest) > 0
                ? List.of()
                : List.of(new UnsafeSetting(
                        "withme.evidence.grace",
                        "A file may be removed while it is being handed in.",
                        "Let it be longer than withme.evidence.uploads.longest, such as a day."));
    }
}
