package org.withme.learner.record.learningaim;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipException;
import org.jboss.logging.Logger;

/** One download from where it stands to its last row, a chunk and its place per transaction. */
final class DownloadRun {

    private static final Logger LOG = Logger.getLogger(DownloadRun.class);

    private final Connection connection;
    private final DownloadConfig config;
    private final BooleanSupplier stopping;

    DownloadRun(Connection connection, DownloadConfig config, BooleanSupplier stopping) {
        this.connection = connection;
        this.config = config;
        this.stopping = stopping;
    }

    /** Loads the one that waits longest; whether there was one that could be finished. */
    boolean next() throws SQLException {
        Optional<DownloadJob> waiting = DownloadJob.next(connection);
        if (waiting.isEmpty()) {
            return false;
        }
        DownloadJob job = waiting.get();
        connection.setAutoCommit(false);
        try {
            boolean finished = load(job);
            connection.commit();
            return finished;
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            connection.rollback();
            return failed(job, e);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Download %s of learning aims failed", job.id());
            connection.rollback();
            return failed(job, e);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private boolean load(DownloadJob job) throws SQLException, IOException {
        try (DownloadFile file = job.file(config.largestFile())) {
            for (LarsTable table : file.tables()) {
                try (LarsRows rows = file.open(table).orElseThrow()) {
                    rows.skip(job.read(table));
                    if (!load(job, table, rows)) {
                        return false;
                    }
                }
            }
        }
        job.loaded();
        LOG.infof("Download %s of learning aims is loaded", job.id());
        return true;
    }

    /** Whether its end was reached. */
    private boolean load(DownloadJob job, LarsTable table, LarsRows rows) throws SQLException {
        List<LarsRow> chunk = rows.next(config.chunk());
        while (!chunk.isEmpty()) {
            if (stopping.getAsBoolean()) {
                return false;
            }
            write(job, table, chunk);
            connection.commit();
            chunk = rows.next(config.chunk());
        }
        return true;
    }

    private void write(DownloadJob job, LarsTable table, List<LarsRow> chunk) throws SQLException {
        List<LarsRow> kept = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (LarsRow row : chunk) {
            LarsRules.whyNot(table, row)
                    .ifPresentOrElse(
                            reason -> problems.add(table.fileName() + ", line " + row.line() + ": " + reason),
                            () -> kept.add(row));
        }
        NameSql names = new NameSql(connection, job.version(), job.publishedOn());
        if (table == LarsTable.AIMS) {
            names.nameAims(kept.stream().map(LarsRules::aim).toList());
        } else {
            names.nameStandards(kept.stream().map(LarsRules::standard).toList());
        }
        job.wrote(table, chunk.size(), problems);
    }

    /** What is damaged stays damaged; anything else may pass. */
    private boolean failed(DownloadJob job, Exception failure) throws SQLException {
        boolean damaged = failure instanceof CsvParseException
                || failure instanceof DownloadFile.TooLarge
                || failure instanceof ZipException
                || failure.getCause() instanceof DownloadFile.TooLarge
                || failure.getCause() instanceof ZipException;
        LOG.warnf("Download %s of learning aims stopped: %s", job.id(), failure.getMessage());
        boolean givenUp = damaged || job.attempts() + 1 >= config.attempts();
        job.stumbled(
                givenUp,
                damaged
                        ? "The rest cannot be read: it is damaged, or larger than a download can be."
                        : "The rest could not be loaded. Send it again.");
        connection.commit();
        return givenUp;
    }
}
