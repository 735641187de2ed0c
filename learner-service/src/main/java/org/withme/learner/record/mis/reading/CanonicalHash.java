package org.withme.learner.record.mis.reading;

import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Comparator;

/**
 * The fingerprint of everything that is kept of a learner: equal fingerprints, nothing to write (L7). XXH3 of 128 bits: no
 * secret, and only a college itself could bring two of its own returns to collide; SHA-256 took a tenth of an import.
 */
public final class CanonicalHash {

    /** Grows whenever what is kept, or how it is written here, changes: records of older versions are compared anew. */
    public static final int VERSION = 2;

    /** Not allowed in any text of a return, so no two learners write the same line. */
    private static final char END_OF_VALUE = '\n';

    private static final char ABSENT = '\u0001';

    private static final Hasher128 XXH3 = Hashing.xxh3_128();

    private final StringBuilder line = new StringBuilder(1024);

    public byte[] of(IlrLearner learner) {
        line.setLength(0);
        add(learner.learnRefNumber());
        add(learner.uln());
        add(learner.familyName());
        add(learner.givenNames());
        add(learner.dateOfBirth());
        add(learner.postcode());
        add(learner.email());
        add(learner.telephone());
        add(learner.mathGrade());
        add(learner.englishGrade());
        add(learner.priorAttainment());
        learner.aims().stream()
                .sorted(Comparator.comparingInt(IlrAim::aimSeqNumber))
                .forEach(this::add);
        return XXH3.hashCharsTo128Bits(line).toByteArray();
    }

    private void add(IlrAim aim) {
        add(aim.learnAimRef());
        add(aim.aimType());
        add(aim.aimSeqNumber());
        add(aim.startDate());
        add(aim.plannedEndDate());
        add(aim.actualEndDate());
        add(aim.fundModel());
        add(aim.progType());
        add(aim.stdCode());
        add(aim.compStatus());
        add(aim.withdrawalClass());
        add(aim.outcome());
        add(aim.swSupAimId());
    }

    private void add(Object value) {
        if (value == null) {
            line.append(ABSENT);
        } else {
            line.append(value);
        }
        line.append(END_OF_VALUE);
    }
}
