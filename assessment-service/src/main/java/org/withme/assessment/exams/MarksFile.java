package org.withme.assessment.exams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.Violations;

/**
 * The results file of an exams office: a CSV with a line of column names. A line that is no row is null, and the others go on. No
 * field holds a line break: a quote that is not closed would take the learners of the following lines into one mark's reason.
 */
@Singleton
class MarksFile {

    private static final Set<String> COLUMNS = Set.of(ExternalMarkRow.COLUMNS.split(", "));
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ObjectMapper json;

    MarksFile(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The rows in their order.
     *
     * @throws Problem 422 if it is no such file
     */
    List<ExternalMarkRow> rows(InputStream body) {
        String text = text(body);
        new Violations()
                .addIf(text.chars().filter(character -> character == '"').count() % 2 != 0, "", ExamsRule.OPEN_QUOTE)
                .orThrow();
        try {
            Iterator<CsvRecord> records = CsvReader.builder()
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .skipEmptyLines(true)
                    .ofCsvRecord(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                    .iterator();
            List<String> columns = records.hasNext()
                    ? records.next().getFields().stream().map(String::strip).toList()
                    : List.of();
            new Violations()
                    .addIf(
                            !COLUMNS.containsAll(columns) || new HashSet<>(columns).size() < columns.size(),
                            "",
                            ExamsRule.NOT_A_COLUMN.with("columns", ExternalMarkRow.COLUMNS))
                    .orThrow();
            List<ExternalMarkRow> rows = new ArrayList<>();
            while (records.hasNext() && rows.size() <= ExternalMarkRow.MOST) {
                rows.add(row(columns, records.next().getFields()));
            }
            return rows;
        } catch (CsvParseException unreadable) {
            throw Problem.at("", ExamsRule.NOT_A_ROW.with("columns", ExternalMarkRow.COLUMNS))
                    .because(unreadable);
        }
    }

    private ExternalMarkRow row(List<String> columns, List<String> values) {
        if (values.size() > columns.size() || values.stream().anyMatch(MarksFile::isOfSeveralLines)) {
            return null;
        }
        ObjectNode row = json.createObjectNode();
        for (int index = 0; index < values.size(); index++) {
            if (!values.get(index).isBlank()) {
                row.set(
                        columns.get(index),
                        cell(columns.get(index), values.get(index).strip()));
            }
        }
        try {
            return json.readValue(row.toString(), ExternalMarkRow.class);
        } catch (JsonProcessingException unreadable) {
            return null;
        }
    }

    private JsonNode cell(String column, String value) {
        return column.equals("version") && NUMBER.matcher(value).matches()
                ? json.getNodeFactory().numberNode(Integer.parseInt(value))
                : json.getNodeFactory().textNode(value);
    }

    private static boolean isOfSeveralLines(String value) {
        return value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0;
    }

    private static String text(InputStream body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body.readAllBytes()))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw Problem.at("", ExamsRule.NOT_UTF_8).because(notText);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
