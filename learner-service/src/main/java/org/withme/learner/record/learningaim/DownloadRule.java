package org.withme.learner.record.learningaim;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum DownloadRule implements Rule {
    NOT_A_VERSION(
            "version",
            "The version is empty, longer than " + ReceiveDownload.LONGEST_VERSION
                    + " characters, or holds control characters.",
            "Send what the publisher calls the download, or leave it out."),
    PUBLISHED_IN_THE_FUTURE(
            "published-on",
            "The day of publication is in the future.",
            "Send the day on which the download was published, or leave it out."),
    NOT_A_DAY("published-on", "This is not a day.", "Send it as 2026-11-20, or leave it out for today."),
    NEITHER_COLUMN(
            "lars-file",
            "The file has neither a column LearnAimRef nor a column StandardCode in its first line.",
            DownloadRule.A_DOWNLOAD),
    NEITHER_FILE(
            "lars-file", "Neither LearningDelivery.csv nor Standard.csv is in the archive.", DownloadRule.A_DOWNLOAD),
    MISSING_COLUMN(
            "lars-column",
            "{file} has no column {column}.",
            "Keep the names of the columns in the first line, as the download has them."),
    NOT_CSV(
            "csv",
            "The first line of a file cannot be read as CSV.",
            "Send the file as it was downloaded, with commas and quotes as they are."),
    NOT_A_ZIP(
            "zip",
            "The body is no zip archive, or it is damaged or protected by a password.",
            "Send the archive as it was downloaded, or one of its files as text/csv.");

    private static final String A_DOWNLOAD =
            "Send LearningDelivery.csv or Standard.csv of the public download, or a zip that holds them.";

    private final RuleKind kind;

    DownloadRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
