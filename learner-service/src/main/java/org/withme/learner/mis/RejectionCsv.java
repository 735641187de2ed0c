package org.withme.learner.mis;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;

/** All rejections of a return as a table that opens in any spreadsheet, written page by page. */
final class RejectionCsv implements StreamingOutput {

    private final IntFunction<List<RejectionView>> pageAfter;

    RejectionCsv(IntFunction<List<RejectionView>> pageAfter) {
        this.pageAfter = pageAfter;
    }

    @Override
    public void write(OutputStream output) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(output, StandardCharsets.UTF_8))) {
            csv.writeRecord("position", "learnRefNumber", "rule", "path", "valueClass", "reason", "remedy");
            List<RejectionView> page = pageAfter.apply(0);
            while (!page.isEmpty()) {
                page.forEach(rejection -> csv.writeRecord(
                        Integer.toString(rejection.position()),
                        rejection.learnRefNumber(),
                        rejection.rule(),
                        rejection.path(),
                        rejection.valueClass(),
                        rejection.reason(),
                        rejection.remedy()));
                page = pageAfter.apply(page.get(page.size() - 1).position());
            }
        }
    }
}
