package org.withme.assessment.evidence;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import org.jboss.logging.Logger;
import org.withme.assessment.evidence.NamedFiles.Kept;
import org.withme.assessment.storage.FileStore;
import org.withme.platform.events.RecurringWork;

/**
 * Removes files that no submission names (an upload that was killed, a file that was replaced because it was cut), and notes
 * submissions whose file is gone or cut, a few at each look, those first at which nobody has looked for longest. What a submission
 * names is never removed here.
 */
@ApplicationScoped
class CollectingOrphans {

    private static final Logger LOG = Logger.getLogger(CollectingOrphans.class);
    private static final int AT_ONE_LOOK = 2_000;

    private final FileStore files;
    private final NamedFiles named;
    private final EvidenceConfig config;
    private final Clock clock;

    CollectingOrphans(FileStore files, NamedFiles named, EvidenceConfig config, Clock clock) {
        this.files = files;
        this.named = named;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "${withme.evidence.look:1h}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            RecurringWork.look(LOG, "Files that belong to nobody", this::collect);
        } finally {
            RecurringWork.look(LOG, "Files of evidence", this::check);
        }
    }

    private void collect() {
        int removed = files.sweep(clock.instant().minus(config.grace()), named::known);
        if (removed > 0) {
            LOG.infof("%d files that belong to nobody are removed", removed);
        }
    }

    private void check() {
        Instant now = clock.instant();
        int missing = 0;
        for (Kept kept : named.leastChecked(AT_ONE_LOOK)) {
            boolean isMissing = !files.size(kept.file()).equals(OptionalLong.of(kept.bytes()));
            named.checked(kept.file(), isMissing, now);
            missing += isMissing ? 1 : 0;
        }
        if (missing > 0) {
            LOG.errorf("%d files of evidence are not where they were kept; bring them back from the backup", missing);
        }
    }
}
