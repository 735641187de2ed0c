package org.withme.learner.record.mis.receiving;

import java.util.Arrays;
import org.withme.platform.problem.ProblemType;
import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;
import org.withme.platform.problem.StandardProblem;

enum ReturnRule implements Rule {
    NO_FILE_NAME("file-name", "The name of the file is missing.", ReturnRule.FORM),
    NOT_A_FILE_NAME("file-name", "The name is not that of an ILR return.", ReturnRule.FORM),
    ANOTHER_COLLEGE(
            "L9", "The name has the UKPRN of another college than yours.", "Send the return of your own college."),
    ANOTHER_FORMAT(
            "file-name",
            "The name and the Content-Type do not agree on the format.",
            "Send a .XML file as application/xml and a .ZIP file as application/zip."),
    NOT_A_COLLECTION_YEAR(
            "file-name",
            "The name has a collection year that is none.",
            "Send the return under the name that your system gave it; 2026-27 is written 2627."),
    NOT_A_DAY(
            "file-name",
            "The name has a day that the calendar has not.",
            "Send the return under the name that your system gave it; the day is written yyyymmdd."),
    NOT_A_TIME(
            "file-name",
            "The name has a time that the clock has not.",
            "Send the return under the name that your system gave it; the time is written hhmmss."),
    SERIAL_NUMBER_00("file-name", "The name has the serial number 00.", "Number the files of one moment from 01."),
    NOT_READ(
            StandardProblem.UNSUPPORTED_MEDIA_TYPE,
            "unsupported-media-type",
            "A return is not read in that format.",
            "Send a .XML file as application/xml or text/xml, a .ZIP file as application/zip or"
                    + " application/x-zip-compressed."),
    NOT_A_KIND_OF_CHANGE(
            "kind",
            "It is not a kind of change.",
            "Use one of " + Arrays.toString(ChangeView.Kind.values()) + ", or leave it out.");

    private static final String FORM = "Send fileName=ILR-<UKPRN>-<year>-<yyyymmdd>-<hhmmss>-<nn>.XML, or .ZIP.";

    private final RuleKind kind;

    ReturnRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    ReturnRule(ProblemType problem, String code, String detail, String remedy) {
        kind = new RuleKind(problem, code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
