package org.withme.learner.record.learningaim;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.withme.platform.http.UploadedBody;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;
import org.withme.platform.problem.Violations;

/** A download as a temporary file: a CSV file packed by us, or an archive as it came. */
final class DownloadFile implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Path file;
    private final DownloadFormat format;
    private final long largest;
    private long bytes;

    private DownloadFile(DownloadFormat format, long largest) throws IOException {
        this.file = Files.createTempFile("withme-learning-aims-", ".tmp");
        this.format = format;
        this.largest = largest;
    }

    /**
     * Takes the whole body.
     *
     * @param largest bytes of a CSV file, unpacked
     * @throws Problem 413 as soon as it is larger than that or an archive than the limit, 400 if there is none or it breaks off
     */
    static DownloadFile received(InputStream body, DownloadFormat format, long largest, long largestArchive)
            throws IOException {
        DownloadFile download = new DownloadFile(format, largest);
        try (OutputStream out = Files.newOutputStream(download.file);
                OutputStream packed = format == DownloadFormat.CSV ? new GZIPOutputStream(out, BUFFER) : out) {
            download.bytes = UploadedBody.copy(
                    body, packed, format == DownloadFormat.CSV ? largest : largestArchive, "A download of this format");
            return download;
        } catch (IOException | RuntimeException e) {
            download.close();
            throw e;
        }
    }

    /** The same again, from what was stored of it. */
    static DownloadFile stored(InputStream content, DownloadFormat format, long largest) throws IOException {
        DownloadFile download = new DownloadFile(format, largest);
        try (OutputStream out = Files.newOutputStream(download.file)) {
            content.transferTo(out);
            return download;
        } catch (IOException | RuntimeException e) {
            download.close();
            throw e;
        }
    }

    /** How many were sent. */
    long bytes() {
        return bytes;
    }

    InputStream content() throws IOException {
        return Files.newInputStream(file);
    }

    /** Which of the two files are there. */
    List<LarsTable> tables() throws IOException {
        List<LarsTable> found = new ArrayList<>();
        for (LarsTable table : LarsTable.values()) {
            Optional<Set<String>> columns = columns(table);
            if (columns.isPresent()) {
                found.add(table);
            }
        }
        return found;
    }

    /** Everything for which nothing of it could be loaded. */
    Violations check() throws IOException {
        Violations violations = new Violations();
        try {
            List<LarsTable> found = tables();
            violations.addIf(
                    found.isEmpty(),
                    "",
                    format == DownloadFormat.CSV ? DownloadRule.NEITHER_COLUMN : DownloadRule.NEITHER_FILE);
            for (LarsTable table : found) {
                Set<String> columns = columns(table).orElseThrow();
                table.required().stream()
                        .filter(column -> !columns.contains(column))
                        .forEach(column -> violations.add(
                                "/" + table.fileName() + "/" + column,
                                DownloadRule.MISSING_COLUMN
                                        .with("file", table.fileName())
                                        .with("column", column)));
            }
        } catch (CsvParseException e) {
            violations.add("", DownloadRule.NOT_CSV);
        } catch (ZipException | UncheckedIOException e) {
            violations.add("", DownloadRule.NOT_A_ZIP);
        }
        return violations;
    }

    private Optional<Set<String>> columns(LarsTable table) throws IOException {
        Optional<LarsRows> opened = open(table);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (LarsRows rows = opened.get()) {
            return Optional.of(rows.columns())
                    .filter(columns -> format == DownloadFormat.ZIP
                            || LarsTable.with(columns).filter(table::equals).isPresent());
        }
    }

    /** The rows of one of the files; empty if an archive does not hold it. */
    Optional<LarsRows> open(LarsTable table) throws IOException {
        if (format == DownloadFormat.CSV) {
            return Optional.of(LarsRows.of(new Bounded(new GZIPInputStream(content(), BUFFER))));
        }
        ZipFile zip = new ZipFile(file.toFile());
        try {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (LarsTable.named(entry.getName()).filter(table::equals).isPresent()) {
                    return Optional.of(LarsRows.of(new OfZip(zip, new Bounded(zip.getInputStream(entry)))));
                }
            }
            zip.close();
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    /** What a failure of the own disk means to the caller. */
    static Problem unavailable(IOException failure) {
        return Problem.of(StandardProblem.UNAVAILABLE).retryAfter(SOON).because(failure);
    }

    /** It unpacks to more than any download is. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge(long largest) {
            super("It unpacks to more than " + largest + " bytes");
        }
    }

    private final class Bounded extends FilterInputStream {

        private long unpacked;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            unpacked += Math.max(0, read);
            if (unpacked > largest) {
                throw new TooLarge(largest);
            }
            return read;
        }
    }

    /** Closing the entry closes its archive. */
    private static final class OfZip extends FilterInputStream {

        private final ZipFile zip;

        OfZip(ZipFile zip, InputStream entry) {
            super(entry);
            this.zip = zip;
        }

        @Override
        public void close() throws IOException {
            super.close();
            zip.close();
        }
    }
}
