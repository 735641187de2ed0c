package org.withme.learner.people.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.Violations;

/** Reads the rows of a request as they arrive. */
@Singleton
public class RowReader {

    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private final ObjectMapper json;

    RowReader(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The rows in their order, each read when it is asked for. Whoever asks for the next learns by an exception that there are
     * none, or too many, or that they cannot be read.
     *
     * @throws Problem 422
     */
    public <T> Stream<ReadRow<T>> read(RowFormat format, InputStream body, RowShape<T> shape) {
        return StreamSupport.stream(new Rows<>(shape, lines(format, body, shape)), false);
    }

    private Iterator<String> lines(RowFormat format, InputStream body, RowShape<?> shape) {
        BufferedReader text = new BufferedReader(
                new InputStreamReader(new BoundedBody(body, shape.mostBytes()), StandardCharsets.UTF_8.newDecoder()));
        return readable(() -> {
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            return format == RowFormat.CSV
                    ? CsvLines.of(text, shape, json)
                    : text.lines().filter(line -> !line.isBlank()).iterator();
        });
    }

    private <T> ReadRow<T> row(RowShape<T> shape, int number, String line) {
        try {
            T row = json.readValue(line, shape.type());
            return row == null
                    ? unread(shape, number)
                    : new ReadRow<>(number, row, shape.check().apply(row));
        } catch (JsonProcessingException e) {
            return unread(shape, number);
        }
    }

    private static <T> ReadRow<T> unread(RowShape<T> shape, int number) {
        return new ReadRow<>(number, null, new Violations().add("", RowRule.NOT_A_ROW.with("columns", named(shape))));
    }

    /** "group, kind, name". */
    static String named(RowShape<?> shape) {
        return String.join(", ", shape.columns());
    }

    private static <T> T readable(Reading<T> reading) {
        try {
            return reading.read();
        } catch (CharacterCodingException e) {
            throw Problem.at("", RowRule.NOT_UTF_8).because(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw Problem.at("", RowRule.NOT_UTF_8).because(e);
            }
            throw e;
        }
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private final class Rows<T> extends AbstractSpliterator<ReadRow<T>> {

        private final RowShape<T> shape;
        private final Iterator<String> lines;
        private int number;

        Rows(RowShape<T> shape, Iterator<String> lines) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.shape = shape;
            this.lines = lines;
        }

        @Override
        public boolean tryAdvance(Consumer<? super ReadRow<T>> action) {
            if (readable(lines::hasNext)) {
                number++;
                new Violations()
                        .addIf(number > shape.mostRows(), "", RowRule.TOO_MANY_ROWS.with("most", shape.mostRows()))
                        .orThrow();
                action.accept(row(shape, number, readable(lines::next)));
                return true;
            }
            new Violations().addIf(number == 0, "", RowRule.NO_ROWS).orThrow();
            return false;
        }
    }
}
