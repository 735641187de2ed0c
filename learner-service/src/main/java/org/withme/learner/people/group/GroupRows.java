package org.withme.learner.people.group;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.Violations;

/** Reads the rows of a request; a line that is none is a row with a fault, and the others go on. */
@Singleton
class GroupRows {

    /** So many are one transaction, in which nobody waits noticeably for a learner of it. */
    static final int MOST = 5_000;

    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String ENDED = "ended";
    private static final Set<String> COLUMNS = Stream.of(GroupRow.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toSet());
    private static final Set<String> FLAGS = Set.of("true", "false");

    private final ObjectMapper json;

    GroupRows(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The rows in their order.
     *
     * @throws Problem 422 if there are none, or too many
     */
    List<ReadRow> read(GroupFormat format, InputStream body) {
        String text = text(body);
        AtomicInteger number = new AtomicInteger();
        List<ReadRow> rows = (format == GroupFormat.CSV
                        ? csv(text)
                        : text.lines().filter(line -> !line.isBlank()))
                .limit(MOST + 1L)
                .map(line -> row(number.incrementAndGet(), line))
                .toList();
        new Violations()
                .addIf(rows.isEmpty(), "", GroupRule.NO_ROWS)
                .addIf(rows.size() > MOST, "", GroupRule.TOO_MANY_ROWS.with("most", MOST))
                .orThrow();
        return rows;
    }

    private static String text(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            new Violations()
                    .addIf(bytes.length > MOST_BYTES, "", GroupRule.TOO_MANY_ROWS.with("most", MOST))
                    .orThrow();
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replaceFirst("^" + BYTE_ORDER_MARK, "");
        } catch (CharacterCodingException e) {
            throw Problem.at("", GroupRule.NOT_UTF_8).because(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReadRow row(int number, String line) {
        try {
            GroupRow row = json.readValue(line, GroupRow.class);
            return row == null ? unread(number) : new ReadRow(number, row, GroupRules.check(row));
        } catch (JsonProcessingException e) {
            return unread(number);
        }
    }

    private static ReadRow unread(int number) {
        return new ReadRow(number, null, new Violations().add("", GroupRule.NOT_A_ROW));
    }

    /** Each record as the same row in JSON; what is empty is left out. */
    private Stream<String> csv(String text) {
        List<CsvRecord> records = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(text)
                .stream()
                .limit(MOST + 2L)
                .toList();
        List<String> columns = records.isEmpty()
                ? List.of()
                : records.get(0).getFields().stream().map(String::strip).toList();
        new Violations()
                .addIf(
                        !COLUMNS.containsAll(columns) || Set.copyOf(columns).size() < columns.size(),
                        "",
                        GroupRule.NOT_A_COLUMN)
                .orThrow();
        return records.stream().skip(1).map(record -> asJson(columns, record.getFields()));
    }

    private String asJson(List<String> columns, List<String> values) {
        if (values.size() > columns.size()) {
            return "";
        }
        ObjectNode row = json.createObjectNode();
        for (int index = 0; index < values.size(); index++) {
            String value = values.get(index);
            if (columns.get(index).equals(ENDED) && FLAGS.contains(value)) {
                row.put(ENDED, Boolean.parseBoolean(value));
            } else if (!value.isBlank()) {
                row.put(columns.get(index), value);
            }
        }
        return row.toString();
    }
}
