package org.withme.assessment.storage;

import java.util.UUID;

/** By what the database knows the place where its files are. */
interface StoreMark {

    /** The same for ever. */
    UUID id();

    /** Whether the place was made once; from then on it must be there. */
    boolean isMade();

    void made();
}
