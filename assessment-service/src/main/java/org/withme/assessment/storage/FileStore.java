package org.withme.assessment.storage;

import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Where files are kept. Each method throws the 503 of the platform while the place is away or full; nothing is lost by that. */
public interface FileStore {

    /** Makes the place ready, or says in the log what is in the way; it is asked for again with each file. */
    void prepare();

    /** Takes in a file. Nothing of it can be read before {@link Incoming#keep()}, and what is not kept leaves nothing. */
    Incoming receive(UUID id);

    /** The file from that byte on, for whoever closes it; empty if there is none. */
    Optional<InputStream> open(UUID id, long from);

    /** How many bytes the file has; empty if there is none. */
    OptionalLong size(UUID id);

    void remove(UUID id);

    /**
     * Removes what was begun before that moment and never kept, and what was kept before it and nobody knows.
     *
     * @param known gives of some ids those that somebody knows
     * @return how many files were removed
     */
    int sweep(Instant before, UnaryOperator<Set<UUID>> known);
}
