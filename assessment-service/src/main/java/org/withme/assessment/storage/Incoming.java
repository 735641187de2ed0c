package org.withme.assessment.storage;

import java.io.OutputStream;

/** A file that is being taken in. */
public abstract class Incoming extends OutputStream {

    /** @throws org.withme.platform.problem.Problem 503 if there is no room, or no place any more */
    @Override
    public abstract void write(byte[] bytes, int from, int length);

    /** When this returns, the file survives a crash and a power cut. */
    public abstract void keep();

    /** Without {@link #keep()} before, nothing remains of it. */
    @Override
    public abstract void close();
}
