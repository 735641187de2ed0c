package org.withme.learner.mis.ilr;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;

/** The fingerprint of everything that is kept of a learner: equal fingerprints, nothing to write (L7). */
public final class CanonicalHash {

    /** Grows whenever what is kept, or how it is written here, changes: records of older versions are compared anew. */
    public static final int VERSION = 1;

    /** Not allowed in any text of a return, so no two learners write the same line. */
    private static final char END_OF_VALUE = '\n';

    private static final char ABSENT = '\u0001';

    private final MessageDigest digest;
    private final StringBuilder line = new StringBuilder(1024);

    public CanonicalHash() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

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
        return digest.digest(line.toString().getBytes(StandardCharsets.UTF_8));
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
