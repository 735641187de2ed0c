package org.withme.learner.record.mis.reading;

import java.util.HashMap;
import java.util.Map;

/** The header as it is read. */
final class HeaderDraft implements IlrWalk.Draft {

    private final Map<String, StatedGroup> groups = new HashMap<>();

    @Override
    public void group(Element group, StatedGroup stated, int number) {
        groups.putIfAbsent(group.name(), stated);
    }

    /** What was missing or wrong is null. */
    IlrHeader header() {
        return new IlrHeader(
                text("CollectionDetails", "Year"),
                IlrDates.date(text("CollectionDetails", "FilePreparationDate")).orElse(null),
                text("Source", "UKPRN"),
                text("LearningProvider", "UKPRN"),
                text("Source", "SerialNo"),
                IlrDates.dateTime(text("Source", "DateTime")).orElse(null));
    }

    private String text(String group, String field) {
        return groups.getOrDefault(group, new StatedGroup()).text(field);
    }
}
