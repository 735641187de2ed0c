package org.withme.stack.ilr;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;

/** Writes the elements of a 2026-27 return in the order that its structure demands. */
final class IlrWriter implements AutoCloseable {

    private static final String NOWHERE = "ZZ99 9ZZ";
    private static final String BEFORE_ANY_START = "2025-07-31";
    private static final int LEVEL_1 = 2;
    private static final int LEVEL_2 = 3;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private final Writer out;

    IlrWriter(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    void begin(IlrSettings settings) throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        out.write("<!-- Invented by WithMe: no learner, college or aim in this file exists. -->\n");
        open("Message xmlns=\"ILR/2026-27\"");
        open("Header");
        open("CollectionDetails");
        element("Collection", "ILR");
        element("Year", "2627");
        element("FilePreparationDate", settings.prepared().toLocalDate());
        close("CollectionDetails");
        open("Source");
        element("ProtectiveMarking", "OFFICIAL-SENSITIVE-Personal");
        element("UKPRN", settings.ukprn());
        element("SoftwareSupplier", "WithMe");
        element("SoftwarePackage", "IlrGenerator");
        element("Release", "1");
        element("SerialNo", "%02d".formatted(settings.serial()));
        element("DateTime", settings.prepared().format(TIME));
        close("Source");
        close("Header");
        open("LearningProvider");
        element("UKPRN", settings.ukprn());
        close("LearningProvider");
    }

    void write(SampleLearner learner) throws IOException {
        open("Learner");
        element("LearnRefNumber", learner.reference());
        element("ULN", learner.uln());
        element("FamilyName", learner.familyName());
        element("GivenNames", learner.givenNames());
        element("DateOfBirth", learner.born());
        element("Ethnicity", learner.ethnicity());
        element("Sex", learner.sex());
        element("LLDDHealthProb", learner.difficulty());
        if (!learner.adult()) {
            element("PlanLearnHours", 580);
            element("PlanEEPHours", 60);
            element("MathGrade", learner.mathGrade());
            element("EngGrade", learner.englishGrade());
        }
        element("PostcodePrior", NOWHERE);
        element("Postcode", NOWHERE);
        element("AddLine1", learner.address());
        element("TelNo", learner.telephone());
        element("Email", learner.email());
        open("PriorAttain");
        element("PriorLevel", learner.adult() ? LEVEL_2 : LEVEL_1);
        element("DateLevelApp", BEFORE_ANY_START);
        close("PriorAttain");
        if (learner.difficulty() == 1) {
            open("LLDDandHealthProblem");
            element("LLDDCat", 12);
            element("PrimaryLLDD", 1);
            close("LLDDandHealthProblem");
        }
        open("LearnerEmploymentStatus");
        element("EmpStat", learner.employed() ? 10 : 12);
        element("DateEmpStatApp", BEFORE_ANY_START);
        close("LearnerEmploymentStatus");
        for (SampleAim aim : learner.aims()) {
            write(aim);
        }
        close("Learner");
    }

    void end() throws IOException {
        close("Message");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void write(SampleAim aim) throws IOException {
        open("LearningDelivery");
        element("LearnAimRef", aim.reference());
        element("AimType", aim.aimType());
        element("AimSeqNumber", aim.sequence());
        element("LearnStartDate", aim.start());
        element("LearnPlanEndDate", aim.plannedEnd());
        element("FundModel", aim.fundModel());
        element("ProgType", aim.programmeType());
        element("StdCode", aim.standardCode());
        element("DelLocPostCode", NOWHERE);
        element("CompStatus", aim.completion());
        element("LearnActEndDate", aim.actualEnd());
        element("WithdrawReason", aim.withdrawReason());
        element("Outcome", aim.outcome());
        element("OutGrade", aim.grade());
        element("SWSupAimId", aim.supplierId());
        open("LearningDeliveryFAM");
        element("LearnDelFAMType", "SOF");
        element("LearnDelFAMCode", aim.fundModel() == 36 ? "105" : "107");
        close("LearningDeliveryFAM");
        if (aim.plannedHours() != null) {
            open("HRSRecord");
            element("HRSType", "HRS");
            element("HRSCode", 1);
            element("HRSAmount", aim.plannedHours());
            close("HRSRecord");
        }
        close("LearningDelivery");
    }

    private void element(String name, Object value) throws IOException {
        if (value != null) {
            out.write("<" + name + ">");
            out.write(value.toString().replace("&", "&amp;").replace("<", "&lt;"));
            out.write("</" + name + ">\n");
        }
    }

    private void open(String name) throws IOException {
        out.write("<" + name + ">\n");
    }

    private void close(String name) throws IOException {
        out.write("</" + name + ">\n");
    }
}
