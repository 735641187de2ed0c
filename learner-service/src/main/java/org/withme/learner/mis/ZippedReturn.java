package org.withme.learner.mis;

import java.io.FilterInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.withme.learner.mis.ilr.Finding;
import org.withme.learner.mis.ilr.IlrRefused;
import org.withme.learner.mis.ilr.ValueClass;

/** The one XML file of a zip, which must not be more than it seems. */
final class ZippedReturn extends FilterInputStream {

    private static final long HARMLESS = 1 << 20;

    private final StoredReturn packed;
    private final ZipInputStream zip;
    private final MisConfig.Limits limits;
    private long unpacked;

    private ZippedReturn(StoredReturn packed, ZipInputStream zip, MisConfig.Limits limits) {
        super(zip);
        this.packed = packed;
        this.zip = zip;
        this.limits = limits;
    }

    static ZippedReturn open(StoredReturn packed, MisConfig.Limits limits) throws IOException, IlrRefused {
        ZipInputStream zip = new ZipInputStream(packed);
        ZipEntry entry = nextEntry(zip);
        if (entry == null) {
            throw new IlrRefused(finding(ValueClass.MISSING, "The file is no zip archive, or an empty one."));
        }
        String name = entry.getName();
        if (entry.isDirectory() || name.contains("/") || name.contains("\\") || name.contains("..")) {
            throw new IlrRefused(finding(ValueClass.UNEXPECTED, "The archive holds a folder or a path."));
        }
        if (!name.toUpperCase(Locale.ROOT).endsWith(".XML")) {
            throw new IlrRefused(finding(ValueClass.UNEXPECTED, "The file in the archive is no .XML file."));
        }
        if (entry.getMethod() != ZipEntry.DEFLATED && entry.getMethod() != ZipEntry.STORED) {
            throw new IlrRefused(new Finding(
                    "ZIP",
                    "/",
                    ValueClass.UNKNOWN_CODE,
                    "The archive is packed with a method that is not read.",
                    "Pack the file with the usual method, Deflate, or without compression (Stored)."));
        }
        return new ZippedReturn(packed, zip, limits);
    }

    private static ZipEntry nextEntry(ZipInputStream zip) throws IOException, IlrRefused {
        try {
            return zip.getNextEntry();
        } catch (IllegalArgumentException e) {
            throw new IlrRefused(
                    finding(ValueClass.WRONG_CHARACTERS, "The name of a file in the archive is not in UTF-8."));
        }
    }

    /** After the return was read: there must be nothing behind it. */
    void requireNothingMore() throws IOException, IlrRefused {
        if (nextEntry(zip) != null) {
            throw new IlrRefused(finding(ValueClass.REPEATED, "The archive holds more than one file."));
        }
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
        boolean bursting = unpacked > HARMLESS && unpacked > limits.ratio() * packed.bytesRead();
        if (unpacked > limits.unpacked() || bursting) {
            throw new Bomb();
        }
        return read;
    }

    static Finding finding(ValueClass valueClass, String reason) {
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
