package org.withme.learner.record.mis.receiving;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;

/** All rejections or notes of a return as a table that opens in any spreadsheet, written page by page. */
final class FindingsCsv implements StreamingOutput {

    private final IntFunction<List<FindingView>> pageAfter;

    FindingsCsv(IntFunction<List<FindingView>> pageAfter) {
        this.pageAfter = pageAfter;
    }

    @Override
    public void write(OutputStream output) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(output, StandardCharsets.UTF_8))) {
            csv.writeRecord(
                    "position",
                    "learnRefNumber",
                    "rule",
                    "path",
                    "valueClass",
                    "reason",
                    "remedy",
                    "learner",
                    "line",
                    "ulnEnding",
                    "firstAim");
            List<FindingView> page = pageAfter.apply(0);
            while (!page.isEmpty()) {
                page.forEach(finding -> csv.writeRecord(
                        Integer.toString(finding.position()),
                        finding.learnRefNumber(),
                        finding.rule(),
                        finding.path(),
                        finding.valueClass(),
                        finding.reason(),
                        finding.remedy(),
                        written(finding.learner()),
                        written(finding.line()),
                        finding.ulnEnding(),
                        finding.firstAim()));
                page = pageAfter.apply(page.get(page.size() - 1).position());
            }
        }
    }

    private static String written(Integer number) {
        return number == null ? null : number.toString();
    }
}
