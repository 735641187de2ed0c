package org.withme.learner.record.mis.working;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.withme.learner.record.mis.reading.Finding;
import org.withme.learner.record.mis.reading.IlrHeader;
import org.withme.learner.record.mis.reading.IlrRefused;
import org.withme.learner.record.mis.reading.ValueClass;
import org.withme.learner.record.mis.receiving.ReturnName;
import org.withme.learner.record.year.CollectionYear;
import org.withme.learner.record.year.CollectionYears;

/** What the header of a return must keep to, or the file as a whole is refused. */
final class HeaderRules {

    /** A clock may be wrong by so much, and a day begins elsewhere earlier. */
    private static final int DAYS_AHEAD = 2;

    private static final String YEAR = "/Message/Header/CollectionDetails/Year";

    private HeaderRules() {}

    static void require(IlrHeader header, ImportJob job) throws IlrRefused {
        List<Finding> findings = check(header, job);
        if (!findings.isEmpty()) {
            throw new IlrRefused(findings);
        }
    }

    /** What is wrong with a header; of what could not be read, which is null, nothing is said. */
    static List<Finding> check(IlrHeader header, ImportJob job) {
        List<Finding> findings = new ArrayList<>();
        checkAgreement(header, job.name(), findings);
        LocalDate received = LocalDate.ofInstant(job.receivedAt(), ZoneOffset.UTC);
        CollectionYears.ofCode(header.year()).ifPresent(year -> checkYear(year, received, findings));
        checkDays(header, received, findings);
        return findings;
    }

    /** The header of the file, its name and the college must agree (L9). */
    private static void checkAgreement(IlrHeader header, ReturnName name, List<Finding> findings) {
        if (contradicts(header.ukprn(), name.ukprn())) {
            findings.add(new Finding(
                    "Header_3",
                    "/Message/Header/Source/UKPRN",
                    ValueClass.CONTRADICTION,
                    "The UKPRN of the header is not that of the file name.",
                    "Send the return of your own college under its own name."));
        }
        if (contradicts(header.providerUkprn(), name.ukprn())) {
            findings.add(new Finding(
                    "L9",
                    "/Message/LearningProvider/UKPRN",
                    ValueClass.CONTRADICTION,
                    "The UKPRN of the learning provider is not that of the file name.",
                    "Send the return of your own college."));
        }
        if (contradicts(header.year(), name.year())) {
            findings.add(new Finding(
                    "WithMe_Year",
                    YEAR,
                    ValueClass.CONTRADICTION,
                    "The collection year of the header is not that of the file name.",
                    "Send the return under the name that your system gave it."));
        }
    }

    private static boolean contradicts(String stated, String expected) {
        return stated != null && !stated.equals(expected);
    }

    /** Each year says on which days its returns are taken. */
    private static void checkYear(CollectionYear year, LocalDate received, List<Finding> findings) {
        if (received.isBefore(year.acceptedFrom())) {
            findings.add(new Finding(
                    "WithMe_YearNotOpen",
                    YEAR,
                    ValueClass.IMPLAUSIBLE,
                    "Returns of " + year.name() + " are taken from " + year.acceptedFrom() + " on.",
                    "Send the return again on that day or later."));
        }
        if (received.isAfter(year.acceptedUntil())) {
            findings.add(new Finding(
                    "WithMe_YearClosed",
                    YEAR,
                    ValueClass.IMPLAUSIBLE,
                    "Returns of " + year.name() + " were taken until " + year.acceptedUntil() + ".",
                    "Send a return of a later collection year."));
        }
    }

    /** A return from the future would make every true one after it the older of the two (L7). */
    private static void checkDays(IlrHeader header, LocalDate received, List<Finding> findings) {
        LocalDate latest = received.plusDays(DAYS_AHEAD);
        if (header.preparedOn() != null && header.preparedOn().isAfter(latest)) {
            findings.add(fromTheFuture("FilePreparationDate", "/Message/Header/CollectionDetails/"));
        }
        if (header.returnedAt() != null && header.returnedAt().toLocalDate().isAfter(latest)) {
            findings.add(fromTheFuture("DateTime", "/Message/Header/Source/"));
        }
    }

    private static Finding fromTheFuture(String field, String group) {
        return new Finding(
                "WithMe_" + field,
                group + field,
                ValueClass.IMPLAUSIBLE,
                field + " is later than the day on which the file was received.",
                "Set the clock of your system right and export the return again.");
    }
}
