package org.withme.assessment.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** A file on its way to where it stays, under a name that says that it is not whole. */
final class IncomingFile extends Incoming {

    private static final Logger LOG = Logger.getLogger(IncomingFile.class);

    /** The disk keeps pace with the caller: at the end little is left to wait for. */
    private static final int WRITTEN_TOGETHER = 8 * 1024 * 1024;

    private final Destination destination;
    private final Path part;
    private final UUID id;
    private final FileChannel file;
    private int unforced;

    /** Takes what is whole and on the disk. */
    @FunctionalInterface
    interface Destination {

        /** When this returns, the file survives a crash and a power cut, under its id. */
        void keep(Path part, UUID id) throws IOException;
    }

    IncomingFile(Path part, UUID id, Destination destination) throws IOException {
        this.destination = destination;
        this.part = part;
        this.id = id;
        this.file = FileChannel.open(
                part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnersOnly.file(part));
    }

    @Override
    public void write(int single) {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        try {
            ByteBuffer piece = ByteBuffer.wrap(bytes, from, length);
            while (piece.hasRemaining()) {
                file.write(piece);
            }
            unforced += length;
            if (unforced >= WRITTEN_TOGETHER) {
                file.force(false);
                unforced = 0;
            }
        } catch (IOException e) {
            throw Away.because(e);
        }
    }

    @Override
    public void keep() {
        try {
            file.force(true);
            file.close();
            destination.keep(part, id);
        } catch (IOException e) {
            throw Away.because(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.warnf(e, "What is left of the file %s goes with the next sweep", id);
        }
    }
}
