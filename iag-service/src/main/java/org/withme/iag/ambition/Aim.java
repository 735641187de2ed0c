package org.withme.iag.ambition;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What the learner says of an ambition; all but the kind may be null. */
@Embeddable
record Aim(
        @Enumerated(EnumType.STRING) Kind kind,
        String words,
        String occupation,
        String sector,
        String place,
        @Enumerated(EnumType.STRING) Horizon horizon,
        Integer confidence) {

    /** Nothing more than that the learner does not know yet. */
    static final Aim UNKNOWN = new Aim(Kind.DONT_KNOW_YET, null, null, null, null, null, null);

    static Aim of(DeclareAmbition command) {
        return new Aim(
                command.kind() == null ? Kind.AMBITION : command.kind(),
                command.words(),
                command.occupation(),
                command.sector(),
                command.place(),
                command.horizon(),
                command.confidence());
    }

    Aim with(ReviseAmbition change) {
        return new Aim(
                change.kind().over(kind),
                change.words().over(words),
                change.occupation().over(occupation),
                change.sector().over(sector),
                change.place().over(place),
                change.horizon().over(horizon),
                change.confidence().over(confidence));
    }
}
