package org.withme.acceptance.world;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * A return with one learner of each kind that the published samples show, and with their quirks: no XML declaration, comments, what
 * only some programs add, one SWSupAimId on several aims and several people, aims long past their planned end, a planned end before
 * its start, people of one name, numbers not known yet. The people are invented.
 */
public final class SampleReturn {

    private static final DateTimeFormatter IN_FILE_NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final String ukprn;
    private final String year;
    private final String namespace;
    private final int first;
    private final LocalDateTime at;
    private final StringBuilder xml = new StringBuilder();

    private SampleReturn(String ukprn, String year, String namespace, int first) {
        this.ukprn = ukprn;
        this.year = year;
        this.namespace = namespace;
        this.first = first;
        this.at = LocalDateTime.now().toLocalDate().atStartOfDay();
        write();
    }

    /** @param year as returns write it, {@code 2627} for 2026-27 */
    public static SampleReturn of(String ukprn, String year, String namespace) {
        return new SampleReturn(ukprn, year, namespace, 2000 + Integer.parseInt(year.substring(0, 2)));
    }

    public String fileName() {
        return "ILR-%s-%s-%s-01.XML".formatted(ukprn, year, at.format(IN_FILE_NAME));
    }

    public byte[] bytes() {
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private boolean is(String other) {
        return year.equals(other);
    }

    private void write() {
        String day = at.toLocalDate().toString();
        String moment = at.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        xml.append("<!-- An example of a file that loads; nobody in it exists. -->\n<Message xmlns:xs=\"")
                .append("http://www.w3.org/2001/XMLSchema\" xmlns=\"" + namespace + "\"")
                .append(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n<Header><CollectionDetails>")
                .append(texts("Collection", "ILR", "Year", year, "FilePreparationDate", day))
                .append("</CollectionDetails><Source>")
                .append(texts("ProtectiveMarking", "OFFICIAL-SENSITIVE-Personal", "UKPRN", ukprn))
                .append(texts("SoftwareSupplier", "SupplierName", "SoftwarePackage", "SystemName", "Release", "1"))
                .append(texts("SerialNo", "01", "DateTime", moment))
                .append("<!-- only in files of one program -->")
                .append(texts("ReferenceData", "Version1.0, invented", "ComponentSetVersion", "1"))
                .append("</Source></Header>\n<SourceFiles><SourceFile>")
                .append(texts(
                        "SourceFileName", "ILR-LLLLLLLL-before.xml", "FilePreparationDate", day, "SerialNo", "01"))
                .append("</SourceFile></SourceFiles>\n<LearningProvider>" + texts("UKPRN", ukprn)
                        + "</LearningProvider>\n");
        learner("16Learner", Uln.next(), "", pastItsEnd() + withdrawnForOtherReasons());
        learner("TLevel", Uln.next(), "", tLevel());
        learner("Foundation", Uln.next(), "", aim(1, "60000004", "5", "25", "30", before(), "1", "own-4"));
        learner("Apprentice", Uln.next(), employed(), apprenticeship());
        learner("Bootcamp", Uln.next(), employed(), bootcamp());
        learner("Other1619", "9999999999", "", aim(1, "Z0001736", "4", "82", "", until(), "1", "shared"));
        learner("NonFunded", "9999999999", "", aim(1, "Z0007839", "4", "99", "", until(), "1", "shared"));
        if (is("2627")) {
            learner("ApprenticeshipUnit20", Uln.next(), employed(), apprenticeshipUnit());
        }
        xml.append("</Message>\n");
    }

    private void learner(String reference, String uln, String employment, String aims) {
        xml.append("<!-- a learner -->\n\t<Learner>" + texts("LearnRefNumber", reference))
                .append(texts("PMUKPRN", "87654321", "CampId", "1234ABCD", "ULN", uln))
                .append(texts("FamilyName", "Invented", "GivenNames", "Jane", "DateOfBirth", (first - 17) + "-02-27"))
                .append(texts("Ethnicity", "31", "Sex", "F", "LLDDHealthProb", "1", "Accom", "5"))
                .append(texts("PlanLearnHours", "440", "PlanEEPHours", "100", "MathGrade", "NONE", "EngGrade", "D"))
                .append(texts("PostcodePrior", "ZZ99 9ZZ", "Postcode", "ZZ99 9ZZ", "AddLine1", "The Street "))
                .append("<PriorAttain>" + texts("PriorLevel", "3", "DateLevelApp", first + "-07-31")
                        + "</PriorAttain>");
        if (is("2425")) {
            xml.append(
                    "<ContactPreference>" + texts("ContPrefType", "RUI", "ContPrefCode", "1") + "</ContactPreference>");
        }
        xml.append("<LLDDandHealthProblem>" + texts("LLDDCat", "12", "PrimaryLLDD", "1") + "</LLDDandHealthProblem>")
                .append("<LearnerFAM>" + texts("LearnFAMType", "LSR", "LearnFAMCode", "55") + "</LearnerFAM>")
                .append(employment)
                .append(aims)
                .append("</Learner>\n");
    }

    private String employed() {
        return "<LearnerEmploymentStatus>"
                + texts("EmpStat", "10", "DateEmpStatApp", (first - 1) + "-04-30", "EmpId", "123456789")
                + (is("2627") ? texts("AgreemId", "AB12CD") : "")
                + "<EmploymentStatusMonitoring>" + texts("ESMType", "EII", "ESMCode", "5")
                + "</EmploymentStatusMonitoring></LearnerEmploymentStatus>";
    }

    private String pastItsEnd() {
        return aim(1, "60149735", "5", "25", "", (first - 1) + "-07-02", "1", "own-1");
    }

    private String withdrawnForOtherReasons() {
        return aim(2, "60146242", "4", "25", "", until(), "3", "own-2");
    }

    private String tLevel() {
        String placement = "<LearningDeliveryWorkPlacement>"
                + texts("WorkPlaceStartDate", first + "-10-01", "WorkPlaceHours", "315", "WorkPlaceMode", "2")
                + "</LearningDeliveryWorkPlacement>";
        return aim(1, "ZPROG001", "1", "25", "31", (first + 2) + "-07-15", "1", "one-for-all")
                + aim(2, "60000005", "5", "25", "31", (first + 2) + "-07-15", "1", "one-for-all")
                + aim(3, "ZWRKX003", "3", "25", "31", until(), "1", "one-for-all")
                        .replace("</LearningDelivery>", placement + "</LearningDelivery>");
    }

    private String apprenticeship() {
        String price = "<AppFinRecord>"
                + texts("AFinType", "TNP", "AFinCode", "1", "AFinDate", first + "-09-14", "AFinAmount", "9000")
                + "</AppFinRecord>";
        String hours = is("2627")
                ? "<HRSRecord>" + texts("HRSType", "HRS", "HRSCode", "1", "HRSAmount", "450") + "</HRSRecord>"
                : "";
        return aim(1, "ZPROG001", "1", "36", "25", (first + 2) + "-07-15", "1", "")
                        .replace("</LearningDelivery>", hours + price + "</LearningDelivery>")
                + aim(2, "60346170", "3", "36", "25", (first + 2) + "-07-15", "1", "");
    }

    private String apprenticeshipUnit() {
        return aim(1, "ZPROG001", "1", "39", "34", until(), "1", "unit-1")
                + aim(2, "ZSC00001", "3", "39", "34", until(), "1", "unit-2");
    }

    /** It has its outcome while it is open. */
    private String bootcamp() {
        return aim(1, "ZPROG001", "1", "37", "32", until(), "1", "boot-1")
                        .replace("<SWSupAimId>", texts("Outcome", "1") + "<SWSupAimId>")
                + aim(2, "60000006", "3", "37", "32", until(), "1", "boot-2");
    }

    private String aim(
            int number,
            String reference,
            String type,
            String fundModel,
            String progType,
            String plannedEnd,
            String status,
            String id) {
        boolean left = status.equals("3");
        return "\n\t\t<LearningDelivery>"
                + texts("LearnAimRef", reference, "AimType", type, "AimSeqNumber", String.valueOf(number))
                + texts("LearnStartDate", plannedEnd.equals(before()) ? until() : start(plannedEnd))
                + texts("LearnPlanEndDate", plannedEnd, "FundModel", fundModel)
                + (fundModel.equals("36") && !is("2627") ? texts("PHours", "450") : "")
                + texts("ProgType", progType, "StdCode", fundModel.equals("36") ? "101" : "")
                + texts("DelLocPostCode", "ZZ99 9ZZ")
                + texts("EPAOrgID", fundModel.equals("36") ? epa() : "", "CompStatus", status)
                + texts("LearnActEndDate", left ? first + "-11-06" : "", "WithdrawReason", left ? "98" : "")
                + texts("Outcome", left ? "3" : "", "SWSupAimId", id)
                + "<LearningDeliveryFAM>" + texts("LearnDelFAMType", "SOF", "LearnDelFAMCode", "107")
                + "</LearningDeliveryFAM></LearningDelivery>";
    }

    private String epa() {
        return is("2627") ? "12345678" : "EPA0001";
    }

    private String start(String plannedEnd) {
        return plannedEnd.startsWith(String.valueOf(first - 1)) ? (first - 2) + "-09-14" : first + "-09-14";
    }

    private String until() {
        return (first + 1) + "-07-02";
    }

    /** A planned end that no start of the year comes before. */
    private String before() {
        return (first + 1) + "-06-01";
    }

    /** Elements given as name, text, name, text; one without text is left out. */
    private static String texts(String... namesAndTexts) {
        StringBuilder elements = new StringBuilder();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            if (!namesAndTexts[i + 1].isEmpty()) {
                elements.append("<" + namesAndTexts[i] + ">" + namesAndTexts[i + 1] + "</" + namesAndTexts[i] + ">");
            }
        }
        return elements.toString();
    }
}
