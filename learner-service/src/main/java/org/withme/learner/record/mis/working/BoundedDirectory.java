package org.withme.learner.record.mis.working;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.zip.ZipException;

/**
 * An archive that is only read: while its directory is, not more than a directory with one file can need, because each entry of a
 * directory is held in memory and an archive can be all directory.
 */
final class BoundedDirectory implements SeekableByteChannel {

    private static final long LARGEST = 1 << 20;
    private static final byte[] START = {'P', 'K'};

    private final FileChannel file;
    private boolean directoryIsRead;
    private long bytes;

    BoundedDirectory(FileChannel file) {
        this.file = file;
    }

    static boolean beginsLikeAZip(FileChannel file) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(START.length);
        file.read(start, 0);
        return start.flip().equals(ByteBuffer.wrap(START));
    }

    /** From now on the content is read, as much as there is. */
    void isRead() {
        directoryIsRead = true;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int read = file.read(into);
        bytes += Math.max(0, read);
        if (!directoryIsRead && bytes > LARGEST) {
            throw new ZipException("The directory of the archive is larger than that of one file");
        }
        return read;
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        file.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    @Override
    public int write(ByteBuffer from) {
        throw new UnsupportedOperationException("The archive is only read");
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new UnsupportedOperationException("The archive is only read");
    }
}
