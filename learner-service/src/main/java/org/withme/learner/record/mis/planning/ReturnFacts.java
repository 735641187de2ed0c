package org.withme.learner.record.mis.planning;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.learner.record.mis.reading.CanonicalHash;
import org.withme.learner.record.mis.reading.IlrHeader;
import org.withme.learner.record.profile.Uln;
import org.withme.learner.record.year.CollectionYear;
import org.withme.learner.record.year.CollectionYears;

/**
 * What every statement of an import needs to know of the return. None of it can hold a quote: ids, dates and digits that
 * the reader has checked.
 */
public record ReturnFacts(UUID importId, IlrHeader header) {

    /** The collection year that the header names; the reader has made sure that there is one. */
    public CollectionYear year() {
        return CollectionYears.ofCode(header.year()).orElseThrow();
    }

    /** The statement with its {@code :names} as literals: planned for this very return, and usable inside appendAll. */
    public String in(String sql) {
        return sql.replace(":importId", "'" + importId + "'::uuid")
                .replace(":ukprn", "'" + header.ukprn() + "'")
                .replace(":year", "'" + header.year() + "'")
                .replace(":workBasedProgTypes", codes("work-based", "ProgType"))
                .replace(":workBasedFundModels", codes("work-based", "FundModel"))
                .replace(":programmeAims", codes("programme-aim", "AimType"))
                .replace(":coreAims", codes("core-aim", "AimType"))
                .replace(":preparedOn", "'" + header.preparedOn() + "'::date")
                .replace(":hashVersion", Integer.toString(CanonicalHash.VERSION))
                .replace(":noUln", "'" + Uln.TEMPORARY + "'");
    }

    /** What the year means by a word, for {@code in (...)}: null if no code has that meaning. */
    private String codes(String meaning, String field) {
        Set<Integer> codes = year().meaning(meaning, field);
        return codes.isEmpty() ? "null" : codes.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
