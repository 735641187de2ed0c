package org.withme.learner.mis.apply;

import java.util.UUID;
import org.withme.learner.mis.ilr.CanonicalHash;
import org.withme.learner.mis.ilr.IlrHeader;
import org.withme.learner.profile.Uln;

/**
 * What every statement of an import needs to know of the return. None of it can hold a quote: ids, dates and digits that
 * the reader has checked.
 */
public record ReturnFacts(UUID importId, IlrHeader header) {

    /** AimType of the ILR: of a programme as a whole, and of what a study programme is about. */
    private static final String PROGRAMME_AIM = "1";

    private static final String CORE_AIM = "5";

    /** The statement with its {@code :names} as literals: planned for this very return, and usable inside appendAll. */
    String in(String sql) {
        return sql.replace(":importId", "'" + importId + "'::uuid")
                .replace(":ukprn", "'" + header.ukprn() + "'")
                .replace(":year", "'" + header.year() + "'")
                .replace(":preparedOn", "'" + header.preparedOn() + "'::date")
                .replace(":hashVersion", Integer.toString(CanonicalHash.VERSION))
                .replace(":programmeAim", PROGRAMME_AIM)
                .replace(":coreAim", CORE_AIM)
                .replace(":noUln", "'" + Uln.TEMPORARY + "'");
    }
}
