package org.withme.learner.record.mis.planning;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.withme.learner.record.mis.reading.CanonicalHash;
import org.withme.learner.record.mis.reading.Finding;
import org.withme.learner.record.mis.reading.IlrAim;
import org.withme.learner.record.mis.reading.IlrHeader;
import org.withme.learner.record.mis.reading.IlrLearner;
import org.withme.learner.record.mis.reading.IlrRefused;
import org.withme.learner.record.mis.reading.IlrSink;
import org.withme.learner.record.mis.reading.KeptFields;
import org.withme.learner.record.profile.Uln;
import org.withme.learner.record.year.CollectionYear;
import org.withme.learner.record.year.CollectionYears;
import org.withme.learner.record.year.WithdrawalClass;

/** Takes a return as it is read and stages it, a batch at a time, so that memory does not grow with the file (L6). */
public final class StagedReturn implements IlrSink<SQLException> {

    private static final int ENDING = 4;
    private static final int BATCH_CHARACTERS = 512 * 1024;

    private static final String DROP = "drop table if exists pg_temp."
            + String.join(
                    ", pg_temp.",
                    "ilr_staged_learner",
                    "ilr_staged_aim",
                    "ilr_in_file",
                    "ilr_staged_rejection",
                    "ilr_staged_note",
                    "ilr_plan_said",
                    "ilr_plan_claim",
                    "ilr_plan_held",
                    "ilr_plan_learner",
                    "ilr_plan_pair",
                    "ilr_plan_existing",
                    "ilr_plan_aim",
                    "ilr_plan_state",
                    "ilr_plan_restarted",
                    "ilr_plan_taken_up",
                    "ilr_plan_day",
                    "ilr_plan_missing",
                    "ilr_plan_touched",
                    "ilr_plan_duplicate");

    private final Handle handle;
    private final Observer observer;
    private final CanonicalHash hash = new CanonicalHash();
    private final CopyRows learners = new CopyRows("ilr_staged_learner");
    private final CopyRows aims = new CopyRows("ilr_staged_aim");
    private final CopyRows inFile = new CopyRows("ilr_in_file");
    private final CopyRows rejections =
            new CopyRows("ilr_staged_rejection (position, ref, rule, path, value_class, reason, remedy)");
    private final CopyRows notes =
            new CopyRows("ilr_staged_note (position, ref, rule, path, value_class, reason, remedy)");
    private CollectionYear year;
    private int read;

    /** Learns of the header and of how far the staging is. */
    public interface Observer {

        void opened(IlrHeader header) throws IlrRefused;

        void staged(int learners);
    }

    public StagedReturn(Handle handle, Observer observer) {
        this.handle = handle;
        this.observer = observer;
        drop(handle);
        handle.execute(ImportSql.script(StagedReturn.class, "stage"));
    }

    /** Removes everything staged and planned on the handle's connection. */
    public static void drop(Handle handle) {
        handle.execute(DROP);
    }

    @Override
    public void begin(IlrHeader header) throws IlrRefused {
        observer.opened(header);
        year = CollectionYears.ofCode(header.year()).orElseThrow();
    }

    @Override
    public void accept(IlrLearner learner, List<Finding> noted) throws SQLException {
        stage(learner);
        learner.aims().forEach(aim -> stage(learner, aim));
        stage(learner, noted, notes);
        next(learner, learner.uln());
    }

    @Override
    public void reject(Rejected rejected) throws SQLException {
        IlrLearner learner = rejected.learner();
        stage(learner, rejected.findings(), rejections);
        next(learner, Uln.isValid(learner.uln()) ? learner.uln() : null);
    }

    private static void stage(IlrLearner learner, List<Finding> findings, CopyRows list) {
        for (Finding finding : findings) {
            list.value(learner.position())
                    .value(learner.learnRefNumber())
                    .value(finding.rule())
                    .value(finding.path())
                    .value(finding.valueClass())
                    .value(finding.reason())
                    .value(finding.remedy())
                    .endRow();
        }
    }

    /** After the last learner: finds what can only be seen across learners. */
    public void complete() throws SQLException {
        send();
        handle.createUpdate(ImportSql.script(StagedReturn.class, "staged"))
                .bind("referenceRule", year.crossRecordRule(6))
                .bind("ulnRule", year.crossRecordRule(59))
                .bind("noUln", Uln.TEMPORARY)
                .execute();
    }

    public int read() {
        return read;
    }

    public int rejected() {
        return handle.select("select count(distinct position) from ilr_staged_rejection")
                .mapTo(Integer.class)
                .one();
    }

    /** @param uln none if it identifies nobody */
    private void next(IlrLearner learner, String uln) throws SQLException {
        inFile.value(learner.position())
                .value(learner.learnRefNumber())
                .value(uln)
                .value(learner.line())
                .value(ending(learner.uln()))
                .value(learner.firstAim())
                .endRow();
        read++;
        if (learners.size() + aims.size() + rejections.size() + notes.size() > BATCH_CHARACTERS) {
            send();
            observer.staged(read);
        }
    }

    private void send() throws SQLException {
        learners.send(handle);
        aims.send(handle);
        inFile.send(handle);
        rejections.send(handle);
        notes.send(handle);
    }

    /** What people read out of a number when they look for it. */
    private static String ending(String uln) {
        return uln == null ? null : uln.substring(Math.max(0, uln.length() - ENDING));
    }

    private void stage(IlrLearner learner) {
        learners.value(learner.position()).value(learner.learnRefNumber());
        KeptFields.OF_LEARNER.forEach(field -> learners.value(field.of(learner)));
        learners.value(learner.previousUkprn())
                .value(learner.previousLearnRefNumber())
                .value(hash.of(learner))
                .value(UuidCreator.getTimeOrderedEpoch())
                .endRow();
    }

    private void stage(IlrLearner learner, IlrAim aim) {
        aims.value(learner.position()).value(UuidCreator.getTimeOrderedEpoch());
        KeptFields.OF_AIM.forEach(field -> aims.value(said(field.of(aim))));
        aims.endRow();
    }

    /** That nobody withdrew is said by no word. */
    private static Object said(Object value) {
        return value == WithdrawalClass.NONE ? null : value;
    }
}
