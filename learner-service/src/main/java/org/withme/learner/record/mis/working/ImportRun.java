package org.withme.learner.record.mis.working;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.withme.learner.record.mis.applying.ApplyingPlan;
import org.withme.learner.record.mis.planning.PlannedChange;
import org.withme.learner.record.mis.planning.ReturnFacts;
import org.withme.learner.record.mis.planning.ReturnPlan;
import org.withme.learner.record.mis.planning.StagedReturn;
import org.withme.learner.record.mis.reading.Finding;
import org.withme.learner.record.mis.reading.IlrHeader;
import org.withme.learner.record.mis.reading.IlrReader;
import org.withme.learner.record.mis.reading.IlrRefused;
import org.withme.learner.record.mis.receiving.ImportProblem;
import org.withme.learner.record.mis.receiving.ImportState;
import org.withme.learner.record.mis.receiving.MisConfig;
import org.withme.learner.record.mis.receiving.ReturnName;
import org.withme.learner.record.mis.receiving.StoredReturn;
import org.withme.platform.events.Outbox;

/** One run of a job: read all, compare all, then apply; or stop for a reason that the college can read. */
final class ImportRun {

    private static final Logger LOG = Logger.getLogger(ImportRun.class);

    private final Handle handle;
    private final JobRows rows;
    private final ImportJob job;
    private final Outbox outbox;
    private final MisConfig config;
    private final StopSignal stop;
    private IlrHeader header;

    ImportRun(Handle handle, JobRows rows, ImportJob job, Outbox outbox, MisConfig config, StopSignal stop) {
        this.handle = handle;
        this.rows = rows;
        this.job = job;
        this.outbox = outbox;
        this.config = config;
        this.stop = stop;
    }

    void run() throws SQLException, IOException {
        try {
            StagedReturn staged = read();
            ReturnFacts facts = new ReturnFacts(job.id(), header);
            Optional<PlannedChange> decided =
                    handle.inTransaction(transaction -> decide(staged, ReturnPlan.of(handle, facts)));
            decided.ifPresent(change -> apply(new ApplyingPlan(handle, facts, outbox, job.actor()), change));
        } catch (IlrRefused refused) {
            LOG.infof("Return %s rejected: %s", job.id(), refused.getMessage());
            handle.useTransaction(transaction -> rows.rejected(job.id(), ImportProblem.of(everythingWrong(refused))));
        }
    }

    /** A header that is wrong in its structure may contradict the name of the file too: one round is enough. */
    private List<Finding> everythingWrong(IlrRefused refused) {
        List<Finding> findings = new ArrayList<>(refused.findings());
        refused.headerAsRead().ifPresent(read -> findings.addAll(HeaderRules.check(read, job)));
        return findings;
    }

    private StagedReturn read() throws SQLException, IOException, IlrRefused {
        try (StoredReturn stored = StoredReturn.open(handle, job.id())) {
            StagedReturn staged = new StagedReturn(handle, new Reading(stored));
            readXml(stored, staged);
            staged.complete();
            return staged;
        } catch (ZippedReturn.Bomb e) {
            throw new IlrRefused(e.finding());
        } catch (ZipException | EOFException e) {
            if (job.name().format() == ReturnName.Format.XML) {
                throw e;
            }
            throw new IlrRefused(ZippedReturn.damaged());
        }
    }

    private void readXml(StoredReturn stored, StagedReturn staged) throws SQLException, IOException, IlrRefused {
        if (job.name().format() == ReturnName.Format.XML) {
            IlrReader.read(stored, staged);
            return;
        }
        try (InputStream xml = ZippedReturn.open(stored, config.limits())) {
            IlrReader.read(xml, staged);
        }
    }

    /** What is to be applied now; nothing if it was a dry run or waits for a person. */
    private Optional<PlannedChange> decide(StagedReturn staged, ReturnPlan plan) {
        PlannedChange change = plan.change();
        List<ImportProblem> reasons = job.isDecided()
                ? List.of()
                : Brake.reasons(
                        header, rows.lastApplied(job.name().ukprn(), header.year(), job.id()), change, config.brake());
        plan.keepLists();
        if (job.dryRun()) {
            planned(ImportState.COMPLETED, reasons, staged, plan);
            rows.completed(job.id());
            return Optional.empty();
        }
        if (!reasons.isEmpty()) {
            planned(ImportState.NEEDS_CONFIRMATION, reasons, staged, plan);
            LOG.infof("Return %s waits for a confirmation", job.id());
            return Optional.empty();
        }
        plan.askAboutHeld();
        rows.applying(job.id(), staged.read(), staged.rejected(), change);
        return Optional.of(change);
    }

    private void planned(ImportState state, List<ImportProblem> reasons, StagedReturn staged, ReturnPlan plan) {
        plan.keepChanges();
        rows.planned(job.id(), state, reasons, staged.read(), staged.rejected(), plan.change(), plan.events());
    }

    private void apply(ApplyingPlan applying, PlannedChange change) {
        int chunk = config.worker().chunk();
        for (long from = 1; from <= change.toApply(); from += chunk) {
            stop.check();
            applying.apply(from, from + chunk - 1);
        }
        for (long from = 1; from <= change.missing(); from += chunk) {
            stop.check();
            applying.noteMissing(from, from + chunk - 1);
        }
        handle.useTransaction(transaction -> rows.completed(job.id()));
        LOG.infof("Return %s applied: %d new, %d changed", job.id(), change.created(), change.changed());
    }

    private final class Reading implements StagedReturn.Observer {

        private final StoredReturn stored;

        Reading(StoredReturn stored) {
            this.stored = stored;
        }

        @Override
        public void opened(IlrHeader opened) throws IlrRefused {
            HeaderRules.require(opened, job);
            header = opened;
            rows.opened(job.id(), opened);
        }

        @Override
        public void staged(int learners) {
            stop.check();
            rows.read(job.id(), stored.bytesRead(), learners);
        }
    }
}
