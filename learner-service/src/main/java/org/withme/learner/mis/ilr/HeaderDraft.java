package org.withme.learner.mis.ilr;

import java.util.HashMap;
import java.util.Map;

/** The header as it is read. */
final class HeaderDraft implements IlrWalk.Draft {

    private final Map<String, Map<String, String>> groups = new HashMap<>();

    @Override
    public void group(Element group, Map<String, String> values, int number) {
        groups.putIfAbsent(group.name(), values);
    }

    /** Only after the structure of the header was found to be right. */
    IlrHeader header() {
        Map<String, String> collection = groups.get("CollectionDetails");
        Map<String, String> source = groups.get("Source");
        return new IlrHeader(
                collection.get("Year").strip(),
                IlrDates.date(collection.get("FilePreparationDate")).orElseThrow(),
                source.get("UKPRN").strip(),
                groups.get("LearningProvider").get("UKPRN").strip(),
                source.get("SerialNo"),
                IlrDates.dateTime(source.get("DateTime")).orElseThrow());
    }
}
