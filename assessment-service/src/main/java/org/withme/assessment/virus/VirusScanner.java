package org.withme.assessment.virus;

import java.io.IOException;
import java.io.InputStream;

/** Looks at files. */
public interface VirusScanner {

    /** Whether there is one. */
    boolean isOn();

    /** @throws IOException if the file cannot be read, or the scanner is away, falls silent or cannot say */
    Verdict scan(InputStream file) throws IOException;

    /** What it says of a file. */
    enum Verdict {
        CLEAN,
        INFECTED
    }
}
