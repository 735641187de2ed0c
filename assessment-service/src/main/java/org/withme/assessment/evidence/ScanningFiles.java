package org.withme.assessment.evidence;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.withme.assessment.storage.FileStore;
import org.withme.assessment.virus.VirusScanner;
import org.withme.platform.events.RecurringWork;

/**
 * Lets the scanner look at files that it has not seen, those first that nobody can download before. A receipt never waits for it, and
 * a scanner that is away delays downloads only.
 */
@ApplicationScoped
class ScanningFiles {

    private static final Logger LOG = Logger.getLogger(ScanningFiles.class);
    private static final int AT_ONE_LOOK = 50;

    private final FileStore files;
    private final NamedFiles named;
    private final VirusScanner scanner;
    private final Clock clock;

    ScanningFiles(FileStore files, NamedFiles named, VirusScanner scanner, Clock clock) {
        this.files = files;
        this.named = named;
        this.scanner = scanner;
        this.clock = clock;
    }

    @Scheduled(every = "${withme.virus.look:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        if (scanner.isOn()) {
            RecurringWork.look(LOG, "Files to scan", this::scanAll);
        }
    }

    private void scanAll() {
        for (UUID file : named.toScan(AT_ONE_LOOK)) {
            named.triedToScan(file, clock.instant());
            if (!scan(file)) {
                return;
            }
        }
    }

    /** Whether to go on: what one file does to the scanner must not stop the others for ever, so it is the last next time. */
    private boolean scan(UUID file) {
        Optional<InputStream> content = files.open(file, 0);
        if (content.isEmpty()) {
            return true;
        }
        try (InputStream in = content.get()) {
            Scan scan = Scan.valueOf(scanner.scan(in).name());
            named.scanned(file, scan);
            if (scan == Scan.INFECTED) {
                LOG.warnf("The file %s of evidence is infected; nobody gets it", file);
            }
            return true;
        } catch (IOException e) {
            LOG.warnf("The file %s of evidence is scanned later: %s", file, e.getMessage());
            return false;
        }
    }
}
