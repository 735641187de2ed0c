package org.withme.assessment.exams;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import org.withme.assessment.judgement.Provenance;
import org.withme.platform.effort.Effort;

/** The exams office's results file, read before its marks are recorded. */
@ApplicationScoped
@Effort("external-mark")
class LoadingMarks {

    private final ExamsAccess access;
    private final MarksFile file;
    private final RecordingExternalMarks recording;

    LoadingMarks(ExamsAccess access, MarksFile file, RecordingExternalMarks recording) {
        this.access = access;
        this.file = file;
        this.recording = recording;
    }

    /** What is wrong with a row points into the row; what is wrong with the file is said of the whole. */
    ExternalMarksView load(InputStream body, String contentDisposition) {
        access.requireMarker();
        String name = SentFile.nameIn(contentDisposition);
        return recording.record(
                new RecordExternalMarks(name == null ? null : new Provenance(name, null, null), file.rows(body)));
    }
}
