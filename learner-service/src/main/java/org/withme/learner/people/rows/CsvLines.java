package org.withme.learner.people.rows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.withme.platform.problem.Violations;

/** Each record of a CSV as the same row in JSON; what is empty is left out. */
final class CsvLines implements Iterator<String> {

    private static final Set<String> FLAGS = Set.of("true", "false");

    private final RowShape<?> shape;
    private final ObjectMapper json;
    private final List<String> columns;
    private final Iterator<CsvRecord> records;

    private CsvLines(RowShape<?> shape, ObjectMapper json, List<String> columns, Iterator<CsvRecord> records) {
        this.shape = shape;
        this.json = json;
        this.columns = columns;
        this.records = records;
    }

    static CsvLines of(Reader text, RowShape<?> shape, ObjectMapper json) {
        Iterator<CsvRecord> records = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(text)
                .iterator();
        List<String> columns = records.hasNext()
                ? records.next().getFields().stream().map(String::strip).toList()
                : List.of();
        new Violations()
                .addIf(
                        !Set.copyOf(shape.columns()).containsAll(columns)
                                || Set.copyOf(columns).size() < columns.size(),
                        "",
                        RowRule.NOT_A_COLUMN.with("columns", RowReader.named(shape)))
                .orThrow();
        return new CsvLines(shape, json, columns, records);
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public String next() {
        List<String> values = records.next().getFields();
        if (values.size() > columns.size()) {
            return "";
        }
        ObjectNode row = json.createObjectNode();
        for (int index = 0; index < values.size(); index++) {
            String column = columns.get(index);
            String value = values.get(index);
            if (shape.isFlag(column) && FLAGS.contains(value)) {
                row.put(column, Boolean.parseBoolean(value));
            } else if (!value.isBlank()) {
                row.put(column, value);
            }
        }
        return row.toString();
    }
}
