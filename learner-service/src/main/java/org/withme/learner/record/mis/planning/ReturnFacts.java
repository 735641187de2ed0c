package org.withme.learner.record.mis.planning;

import java.util.Map;
import java.util.UUID;
import org.withme.learner.record.mis.reading.CanonicalHash;
import org.withme.learner.record.mis.reading.IlrHeader;
import org.withme.learner.record.profile.Uln;
import org.withme.learner.record.year.CollectionYear;
import org.withme.learner.record.year.CollectionYears;

/** What every script of an import needs to know of the return. */
public record ReturnFacts(UUID importId, IlrHeader header) {

    /** The collection year that the header names; the reader has made sure that there is one. */
    public CollectionYear year() {
        return CollectionYears.ofCode(header.year()).orElseThrow();
    }

    /** By the names that the scripts have for it. */
    public Map<String, Object> byName() {
        return Map.ofEntries(
                Map.entry("importId", importId),
                Map.entry("ukprn", header.ukprn()),
                Map.entry("year", header.year()),
                Map.entry("preparedOn", header.preparedOn()),
                Map.entry("workBasedProgTypes", codes("work-based", "ProgType")),
                Map.entry("workBasedFundModels", codes("work-based", "FundModel")),
                Map.entry("programmeAims", codes("programme-aim", "AimType")),
                Map.entry("coreAims", codes("core-aim", "AimType")),
                Map.entry("hashVersion", CanonicalHash.VERSION),
                Map.entry("noUln", Uln.TEMPORARY));
    }

    /** What the year means by a word. */
    private Integer[] codes(String meaning, String field) {
        return year().meaning(meaning, field).toArray(Integer[]::new);
    }
}
