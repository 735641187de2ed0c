package org.withme.learner.record.mis.planning;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.withme.learner.record.mis.reading.CanonicalHash;
import org.withme.learner.record.mis.reading.Finding;
import org.withme.learner.record.mis.reading.IlrAim;
import org.withme.learner.record.mis.reading.IlrHeader;
import org.withme.learner.record.mis.reading.IlrLearner;
import org.withme.learner.record.mis.reading.IlrRefused;
import org.withme.learner.record.mis.reading.IlrSink;
import org.withme.learner.record.profile.Uln;
import org.withme.learner.record.year.CollectionYear;
import org.withme.learner.record.year.CollectionYears;
import org.withme.learner.record.year.WithdrawalClass;

/** Takes a return as it is read and stages it, a batch at a time, so that memory does not grow with the file (L6). */
public final class StagedReturn implements IlrSink<SQLException> {

    private static final int ENDING = 4;
    private static final int BATCH_CHARACTERS = 512 * 1024;

    private final Connection connection;
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

        void opened(IlrHeader header) throws IlrRefused, SQLException;

        void staged(int learners) throws SQLException;
    }

    public StagedReturn(Connection connection, Observer observer) throws SQLException {
        this.connection = connection;
        this.observer = observer;
        drop(connection);
        for (String create : StagingSql.CREATE) {
            execute(create);
        }
    }

    /** Removes everything staged and planned on the connection. */
    public static void drop(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists pg_temp." + String.join(", pg_temp.", StagingSql.DROP));
        }
    }

    @Override
    public void begin(IlrHeader header) throws IlrRefused, SQLException {
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
        execute(StagingSql.duplicateReferences(year));
        execute(StagingSql.duplicateUlns(year));
        execute(StagingSql.REMOVE_DUPLICATES);
        for (String analyze : StagingSql.ANALYZE) {
            execute(analyze);
        }
    }

    public int read() {
        return read;
    }

    public int rejected() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(StagingSql.REJECTED)) {
            count.next();
            return count.getInt(1);
        }
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
        learners.send(connection);
        aims.send(connection);
        inFile.send(connection);
        rejections.send(connection);
        notes.send(connection);
    }

    /** What people read out of a number when they look for it. */
    private static String ending(String uln) {
        return uln == null ? null : uln.substring(Math.max(0, uln.length() - ENDING));
    }

    private void stage(IlrLearner learner) {
        learners.value(learner.position())
                .value(learner.learnRefNumber())
                .value(learner.uln())
                .value(learner.familyName())
                .value(learner.givenNames())
                .value(learner.dateOfBirth())
                .value(learner.postcode())
                .value(learner.email())
                .value(learner.telephone())
                .value(learner.mathGrade())
                .value(learner.englishGrade())
                .value(learner.priorAttainment())
                .value(learner.previousUkprn())
                .value(learner.previousLearnRefNumber())
                .value(hash.of(learner))
                .value(UuidCreator.getTimeOrderedEpoch())
                .endRow();
    }

    private void stage(IlrLearner learner, IlrAim aim) {
        WithdrawalClass withdrawal = aim.withdrawalClass();
        aims.value(learner.position())
                .value(UuidCreator.getTimeOrderedEpoch())
                .value(aim.learnAimRef())
                .value(aim.aimType())
                .value(aim.aimSeqNumber())
                .value(aim.startDate())
                .value(aim.plannedEndDate())
                .value(aim.actualEndDate())
                .value(aim.fundModel())
                .value(aim.progType())
                .value(aim.stdCode())
                .value(aim.swSupAimId())
                .value(aim.compStatus())
                .value(aim.outcome())
                .value(withdrawal == WithdrawalClass.NONE ? null : withdrawal)
                .endRow();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
