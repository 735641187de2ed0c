package org.withme.assessment.exams;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.withme.assessment.judgement.Provenance;

@Schema(name = "RecordExternalMarks", description = "Marks of the awarding organisation, of many learners.")
record RecordExternalMarks(
        @Schema(
                description =
                        "Where all of them come from; required from the exams office, which names its results file.")
        Provenance provenance,

        @Schema(required = true, minItems = 1, maxItems = ExternalMarkRow.MOST)
        List<ExternalMarkRow> marks) {

    RecordExternalMarks {
        marks = marks == null ? List.of() : marks;
    }
}
