package org.withme.learner.record.learningaim;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rows of a CSV file, one batch in memory at a time; a byte order mark and quotes are the reader's business. */
final class LarsRows implements AutoCloseable {

    private final CloseableIterator<CsvRecord> records;
    private final List<String> columns;

    private LarsRows(CloseableIterator<CsvRecord> records) {
        this.records = records;
        this.columns = records.hasNext()
                ? records.next().getFields().stream().map(String::strip).toList()
                : List.of();
    }

    /** Reads the names of the columns. */
    static LarsRows of(InputStream csv) {
        return new LarsRows(CsvReader.builder()
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(csv)
                .iterator());
    }

    /** Without regard to case. */
    Set<String> columns() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(columns);
        return names;
    }

    void skip(int rows) {
        for (int row = 0; row < rows && records.hasNext(); row++) {
            records.next();
        }
    }

    /** The next rows, at most so many; empty at the end. */
    List<LarsRow> next(int most) {
        List<LarsRow> rows = new ArrayList<>();
        while (rows.size() < most && records.hasNext()) {
            rows.add(row(records.next()));
        }
        return rows;
    }

    private LarsRow row(CsvRecord read) {
        Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int index = 0; index < Math.min(columns.size(), read.getFieldCount()); index++) {
            values.put(columns.get(index), read.getField(index));
        }
        return new LarsRow(read.getStartingLineNumber(), values);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
