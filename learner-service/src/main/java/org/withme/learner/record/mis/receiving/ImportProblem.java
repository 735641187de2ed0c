package org.withme.learner.record.mis.receiving;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.learner.record.mis.reading.Finding;

/**
 * Why a return as a whole was rejected, waits or failed.
 *
 * @param rule the rule's id: {@code Header_3}, {@code L8}, {@code OLDER_RETURN} ...
 */
@Schema(name = "IlrImportProblem")
public record ImportProblem(
        String rule,
        @Nullable String path,
        String reason,
        @Nullable String remedy) {

    public static List<ImportProblem> of(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new ImportProblem(finding.rule(), finding.path(), finding.reason(), finding.remedy()))
                .toList();
    }
}
