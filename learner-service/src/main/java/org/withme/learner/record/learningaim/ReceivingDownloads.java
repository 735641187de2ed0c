package org.withme.learner.record.learningaim;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;
import org.withme.platform.problem.Violations;

/** Takes a download in: the whole body, a look at its columns, one short transaction, then the answer. */
@ApplicationScoped
class ReceivingDownloads {

    private static final Logger LOG = Logger.getLogger(ReceivingDownloads.class);

    private final DownloadAccess access;
    private final StoringDownloads storing;
    private final DownloadWorker worker;
    private final DownloadConfig config;
    private final Clock clock;

    ReceivingDownloads(
            DownloadAccess access,
            StoringDownloads storing,
            DownloadWorker worker,
            DownloadConfig config,
            Clock clock) {
        this.access = access;
        this.storing = storing;
        this.worker = worker;
        this.config = config;
        this.clock = clock;
    }

    DownloadView receive(ReceiveDownload command, InputStream body) {
        String operator = access.requireOperator();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Violations violations = command.check(today);
        try (DownloadFile file =
                DownloadFile.received(body, command.format(), config.largestFile(), config.largestArchive())) {
            violations.addAll(file.check()).orThrow();
            DownloadView stored = storing.store(new Downloads.Received(
                    UuidCreator.getTimeOrderedEpoch(),
                    command.version(),
                    command.day(today),
                    command.format(),
                    now,
                    operator,
                    file));
            LOG.infof("Download %s of learning aims received from %s", stored.id(), operator);
            worker.wake();
            return stored;
        } catch (IOException e) {
            throw DownloadFile.unavailable(e);
        }
    }
}
