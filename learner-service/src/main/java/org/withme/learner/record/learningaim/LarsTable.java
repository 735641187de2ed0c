package org.withme.learner.record.learningaim;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The two files of the download that are read, each by the names of its columns in any order. */
enum LarsTable {
    AIMS("LearningDelivery.csv", Columns.LEARN_AIM_REF, Columns.TITLE),
    STANDARDS("Standard.csv", Columns.STANDARD_CODE, Columns.STANDARD_NAME);

    private final String fileName;
    private final List<String> required;

    LarsTable(String fileName, String... required) {
        this.fileName = fileName;
        this.required = List.of(required);
    }

    String fileName() {
        return fileName;
    }

    /** Those without which a row names nothing; the first of them tells the file from the other. */
    List<String> required() {
        return required;
    }

    /** By the name of a file, in whatever folder. */
    static Optional<LarsTable> named(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return Arrays.stream(values())
                .filter(table -> table.fileName.equalsIgnoreCase(name))
                .findFirst();
    }

    /** By the columns that a file has. */
    static Optional<LarsTable> with(Set<String> columns) {
        return Arrays.stream(values())
                .filter(table -> columns.contains(table.required.get(0)))
                .findFirst();
    }

    /** Columns of the two files; all others are ignored. */
    static final class Columns {

        static final String LEARN_AIM_REF = "LearnAimRef";
        static final String TITLE = "LearnAimRefTitle";
        static final String LEVEL = "NotionalNVQLevelv2";
        static final String SUBJECT_TIER_1 = "SectorSubjectAreaTier1";
        static final String SUBJECT_TIER_2 = "SectorSubjectAreaTier2";
        static final String AWARDING_ORGANISATION = "AwardOrgCode";
        static final String EFFECTIVE_FROM = "EffectiveFrom";
        static final String EFFECTIVE_TO = "EffectiveTo";
        static final String STANDARD_CODE = "StandardCode";
        static final String STANDARD_NAME = "StandardName";
        static final String STANDARD_LEVEL = "NotionalEndLevel";

        private Columns() {}
    }
}
