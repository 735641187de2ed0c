package org.withme.learner.record.learningaim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** Which downloads were loaded, and how far the loading is. */
@ApplicationScoped
class ReadingDownloads {

    private static final String FILTER = "learning-aim-downloads";

    private final DownloadAccess access;
    private final Downloads downloads;
    private final Cursors cursors;

    ReadingDownloads(DownloadAccess access, Downloads downloads, Cursors cursors) {
        this.access = access;
        this.downloads = downloads;
        this.cursors = cursors;
    }

    @Transactional
    Page<DownloadView> list(String cursor, Integer most) {
        access.requireOperator();
        Limit limit = Limit.of(most);
        Downloads.Position after =
                cursors.position(FILTER, cursor).map(Downloads.Position::of).orElse(Downloads.Position.LATEST);
        return cursors.page(
                FILTER,
                limit,
                downloads.page(after, limit.plusOne()),
                row -> List.of(row.receivedAt().toString(), row.id().toString()));
    }

    @Transactional
    DownloadView read(UUID id) {
        access.requireOperator();
        return downloads.find(id).orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
    }
}
