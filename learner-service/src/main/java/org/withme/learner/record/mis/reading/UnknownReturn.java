package org.withme.learner.record.mis.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.withme.learner.record.year.CollectionYear;
import org.withme.learner.record.year.CollectionYears;

/** What is said of a file whose year has no file here: a year to come, a year long over, or no ILR at all. */
final class UnknownReturn {

    private static final Pattern ILR = Pattern.compile("(?i)(?:ESFA/)?ILR/(20[0-9]{2})-([0-9]{2})");

    private UnknownReturn() {}

    static Finding ofNoReturn() {
        return new Finding(
                "FD_Message",
                "/",
                ValueClass.UNEXPECTED,
                "The file is not an ILR return: its first element is not Message.",
                "Send the ILR return that your system exports.");
    }

    static Finding ofNamespace(String namespace) {
        Matcher ilr = ILR.matcher(namespace.strip());
        if (namespace.isEmpty()) {
            return new Finding(
                    "Namespace_Mismatch",
                    "/Message",
                    ValueClass.MISSING,
                    "Message has no namespace, so nobody can tell of which year the file is.",
                    "Export the return with its namespace: " + namespaces() + ".");
        }
        if (!ilr.matches() || !isYear(ilr.group(1), ilr.group(2))) {
            return new Finding(
                    "Namespace_Mismatch",
                    "/Message",
                    ValueClass.UNKNOWN_CODE,
                    "The file is not an ILR return of any year: its namespace is not that of one.",
                    "Send the ILR return that your system exports, of " + known() + ".");
        }
        String name = ilr.group(1) + "-" + ilr.group(2);
        Optional<CollectionYear> known = CollectionYears.known().stream()
                .filter(year -> year.name().equals(name))
                .findFirst();
        if (known.isPresent()) {
            return ofOtherSpelling(known.get());
        }
        String first = CollectionYears.known().get(0).name();
        return name.compareTo(first) < 0 ? ofYearLongOver(name) : ofYearToCome(name);
    }

    private static Finding ofOtherSpelling(CollectionYear year) {
        return new Finding(
                "Namespace_Mismatch",
                "/Message",
                ValueClass.WRONG_FORM,
                "This is an ILR return of " + year.name()
                        + ", but its namespace is not written as that year writes it.",
                "Export the return with xmlns=\"" + year.namespace() + "\".");
    }

    private static Finding ofYearToCome(String name) {
        return new Finding(
                "WithMe_YearNotKnownYet",
                "/Message",
                ValueClass.UNKNOWN_CODE,
                "This is an ILR return of " + name
                        + ", a collection year that WithMe does not know yet. Nothing is wrong with your file.",
                "Nothing is to be done in your system. Tell the operator of WithMe that the year is needed, and send"
                        + " the same file again once it is known. Known are " + known() + ".");
    }

    private static Finding ofYearLongOver(String name) {
        return new Finding(
                "WithMe_YearNotRead",
                "/Message",
                ValueClass.UNKNOWN_CODE,
                "This is an ILR return of " + name + ", a collection year that WithMe does not read.",
                "Send a return of " + known() + ".");
    }

    private static boolean isYear(String first, String second) {
        return (Integer.parseInt(first) + 1) % 100 == Integer.parseInt(second);
    }

    private static String namespaces() {
        return CollectionYears.known().stream().map(CollectionYear::namespace).collect(Collectors.joining(", "));
    }

    private static String known() {
        return CollectionYears.known().stream().map(CollectionYear::name).collect(Collectors.joining(", "));
    }
}
