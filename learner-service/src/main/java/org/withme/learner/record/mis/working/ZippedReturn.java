package org.withme.learner.record.mis.working;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.withme.learner.record.mis.reading.Finding;
import org.withme.learner.record.mis.reading.IlrRefused;
import org.withme.learner.record.mis.reading.ValueClass;
import org.withme.learner.record.mis.receiving.MisConfig;
import org.withme.learner.record.mis.receiving.SpooledFile;

/**
 * The one XML file of a zip, which must not be more than it seems. What is in it is read from the directory at its end, the only
 * place where a streamed archive tells its sizes; so the archive lies in a file of its own meanwhile, which has no name.
 */
final class ZippedReturn extends FilterInputStream {

    private static final long HARMLESS = 1 << 20;

    private final FileChannel file;
    private final ZipFile zip;
    private final ZipArchiveEntry entry;
    private final MisConfig.Limits limits;
    private final CRC32 crc = new CRC32();
    private long unpacked;

    private ZippedReturn(FileChannel file, ZipFile zip, ZipArchiveEntry entry, MisConfig.Limits limits)
            throws IOException {
        super(zip.getInputStream(entry));
        this.file = file;
        this.zip = zip;
        this.entry = entry;
        this.limits = limits;
    }

    /**
     * Opens the archive.
     *
     * @throws IlrRefused if it is none, is damaged or protected, or holds something else than one XML file
     * @throws IOException if it cannot be read from where it is stored
     */
    static ZippedReturn open(InputStream packed, MisConfig.Limits limits) throws IOException, IlrRefused {
        FileChannel file = SpooledFile.open();
        try {
            packed.transferTo(Channels.newOutputStream(file));
            ZipFile zip = directoryOf(file);
            return new ZippedReturn(file, zip, onlyEntry(Collections.list(zip.getEntries())), limits);
        } catch (IOException | IlrRefused | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static ZipFile directoryOf(FileChannel file) throws IOException, IlrRefused {
        boolean begins = BoundedDirectory.beginsLikeAZip(file);
        try {
            BoundedDirectory directory = new BoundedDirectory(file);
            ZipFile zip = ZipFile.builder().setSeekableByteChannel(directory).get();
            directory.isRead();
            return zip;
        } catch (IOException | IllegalArgumentException e) {
            throw new IlrRefused(begins ? damaged() : noArchive());
        }
    }

    private static ZipArchiveEntry onlyEntry(List<ZipArchiveEntry> entries) throws IlrRefused {
        if (entries.isEmpty()) {
            throw new IlrRefused(finding(ValueClass.MISSING, "The archive is empty."));
        }
        if (entries.stream().anyMatch(ZippedReturn::isPath)) {
            throw new IlrRefused(
                    finding(ValueClass.UNEXPECTED, "The archive holds a folder or a path, not the ILR file alone."));
        }
        if (entries.size() > 1) {
            throw new IlrRefused(finding(ValueClass.REPEATED, "The archive holds more than one file."));
        }
        ZipArchiveEntry entry = entries.get(0);
        if (!entry.getName().toUpperCase(Locale.ROOT).endsWith(".XML")) {
            throw new IlrRefused(finding(ValueClass.UNEXPECTED, "The file in the archive is no .XML file."));
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new IlrRefused(new Finding(
                    "ZIP",
                    "/",
                    ValueClass.UNEXPECTED,
                    "The archive is protected by a password.",
                    "Pack the file again without a password; the connection already keeps it secret."));
        }
        if (entry.getMethod() != ZipEntry.DEFLATED && entry.getMethod() != ZipEntry.STORED) {
            throw new IlrRefused(new Finding(
                    "ZIP",
                    "/",
                    ValueClass.UNKNOWN_CODE,
                    "The archive is packed with a method that is not read.",
                    "Pack the file with the usual method, Deflate, or without compression (Stored)."));
        }
        return entry;
    }

    private static boolean isPath(ZipArchiveEntry entry) {
        String name = entry.getName();
        return entry.isDirectory()
                || name.contains("/")
                || name.contains("\\")
                || name.contains(":")
                || name.contains("..");
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        if (read < 0) {
            requireWhole();
            return read;
        }
        crc.update(buffer, from, read);
        unpacked += read;
        long packed = Math.min(entry.getCompressedSize(), file.size());
        boolean bursting = unpacked > HARMLESS && unpacked > limits.ratio() * packed;
        if (unpacked > limits.unpacked() || bursting) {
            throw new Bomb();
        }
        return read;
    }

    private void requireWhole() throws ZipException {
        if (unpacked != entry.getSize() || crc.getValue() != entry.getCrc()) {
            throw new ZipException("The content is not what the directory of the archive says");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
        file.close();
    }

    private static Finding noArchive() {
        return new Finding(
                "ZIP",
                "/",
                ValueClass.WRONG_FORM,
                "The file is no zip archive, or an empty one.",
                "Send a zip with exactly one ILR file in it, without folders; plain XML is sent as application/xml.");
    }

    static Finding damaged() {
        return new Finding(
                "ZIP",
                "/",
                ValueClass.WRONG_CHARACTERS,
                "The archive is damaged, or its end is missing.",
                "Pack the file again and send the whole archive.");
    }

    private static Finding finding(ValueClass valueClass, String reason) {
        return new Finding(
                "ZIP", "/", valueClass, reason, "Send a zip with exactly one ILR file in it, without folders.");
    }

    /** It unpacks to more than any return is. */
    static final class Bomb extends IOException {

        private static final long serialVersionUID = 1L;

        Finding finding() {
            return ZippedReturn.finding(ValueClass.OUT_OF_RANGE, "The archive unpacks to more than is accepted.");
        }
    }
}
