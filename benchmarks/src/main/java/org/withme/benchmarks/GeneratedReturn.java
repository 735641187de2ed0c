package org.withme.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** A return of invented learners, the same for the same numbers, two aims and about 3.7 KB each as in real returns. */
final class GeneratedReturn {

    private static final DateTimeFormatter IN_NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 7, 6, 11, 14, 5);

    private final String ukprn;
    private final int learners;
    private final int changedEvery;
    private final LocalDateTime at;

    private GeneratedReturn(String ukprn, int learners, int changedEvery, LocalDateTime at) {
        this.ukprn = ukprn;
        this.learners = learners;
        this.changedEvery = changedEvery;
        this.at = at;
    }

    static GeneratedReturn first(String ukprn, int learners) {
        return new GeneratedReturn(ukprn, learners, 0, FIRST);
    }

    /** The next return, in which one of so many learners has a later planned end. */
    GeneratedReturn nextWithOneChangedIn(int many) {
        return new GeneratedReturn(ukprn, learners, many, at.plusDays(7));
    }

    String fileName() {
        return "ILR-" + ukprn + "-2526-" + at.format(IN_NAME) + "-01.XML";
    }

    Path in(Path directory) {
        Path file = directory.resolve(fileName());
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(head());
            for (int number = 1; number <= learners; number++) {
                out.write(learner(number));
            }
            out.write("</Message>\n");
        } catch (IOException e) {
            throw new BenchmarkFailure("Cannot write " + file, e);
        }
        return file;
    }

    private String head() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Message xmlns="ESFA/ILR/2025-26">
                  <Header>
                    <CollectionDetails><Collection>ILR</Collection><Year>2526</Year><FilePreparationDate>%s</FilePreparationDate></CollectionDetails>
                    <Source>
                      <ProtectiveMarking>OFFICIAL-SENSITIVE-Personal</ProtectiveMarking>
                      <UKPRN>%s</UKPRN>
                      <SerialNo>01</SerialNo>
                      <DateTime>%s</DateTime>
                    </Source>
                  </Header>
                  <LearningProvider><UKPRN>%s</UKPRN></LearningProvider>
                """.formatted(at.toLocalDate(), ukprn, at, ukprn);
    }

    private String learner(int number) {
        boolean changed = changedEvery > 0 && number % changedEvery == 0;
        return """
                  <Learner>
                    <LearnRefNumber>%s</LearnRefNumber>
                    <ULN>%s</ULN>
                    <FamilyName>Example-%s</FamilyName>
                    <GivenNames>Zoë %s</GivenNames>
                    <DateOfBirth>%s</DateOfBirth>
                    <Ethnicity>31</Ethnicity>
                    <Sex>F</Sex>
                    <LLDDHealthProb>2</LLDDHealthProb>
                    <PlanLearnHours>580</PlanLearnHours>
                    <PlanEEPHours>60</PlanEEPHours>
                    <MathGrade>3</MathGrade>
                    <EngGrade>4</EngGrade>
                    <PostcodePrior>ZZ99 9ZZ</PostcodePrior>
                    <Postcode>ZZ99 9ZZ</Postcode>
                    <AddLine1>%d Example Street</AddLine1>
                    <TelNo>01632960001</TelNo>
                    <Email>learner%d@example.org</Email>
                    <PriorAttain><PriorLevel>1</PriorLevel><DateLevelApp>2025-08-31</DateLevelApp></PriorAttain>
                    <LearnerFAM><LearnFAMType>LSR</LearnFAMType><LearnFAMCode>56</LearnFAMCode></LearnerFAM>
                    <LearnerFAM><LearnFAMType>EDF</LearnFAMType><LearnFAMCode>1</LearnFAMCode></LearnerFAM>
                    <ProviderSpecLearnerMonitoring>
                      <ProvSpecLearnMonOccur>A</ProvSpecLearnMonOccur>
                      <ProvSpecLearnMon>TUTOR-07</ProvSpecLearnMon>
                    </ProviderSpecLearnerMonitoring>
                    <LearnerEmploymentStatus>
                      <EmpStat>12</EmpStat>
                      <DateEmpStatApp>2025-08-31</DateEmpStatApp>
                    </LearnerEmploymentStatus>
                %s%s  </Learner>
                """.formatted(
                        reference(number),
                        uln(number),
                        letters(number),
                        letters(number / 7),
                        LocalDate.of(2008, 9, 1).plusDays(number % 365),
                        number % 90 + 1,
                        number,
                        aim(1, "60000001", changed ? "2027-12-17" : "2027-07-02"),
                        aim(2, "60000002", "2027-07-02"));
    }

    private static String aim(int sequence, String aim, String plannedEnd) {
        return """
                    <LearningDelivery>
                      <LearnAimRef>%s</LearnAimRef>
                      <AimType>%d</AimType>
                      <AimSeqNumber>%d</AimSeqNumber>
                      <LearnStartDate>2025-09-08</LearnStartDate>
                      <LearnPlanEndDate>%s</LearnPlanEndDate>
                      <FundModel>25</FundModel>
                      <PHours>540</PHours>
                      <DelLocPostCode>ZZ99 9ZZ</DelLocPostCode>
                      <CompStatus>1</CompStatus>
                      <LearningDeliveryFAM><LearnDelFAMType>SOF</LearnDelFAMType><LearnDelFAMCode>107</LearnDelFAMCode></LearningDeliveryFAM>
                      <LearningDeliveryFAM><LearnDelFAMType>HHS</LearnDelFAMType><LearnDelFAMCode>99</LearnDelFAMCode></LearningDeliveryFAM>
                      <ProviderSpecDeliveryMonitoring>
                        <ProvSpecDelMonOccur>A</ProvSpecDelMonOccur>
                        <ProvSpecDelMon>COURSE-12</ProvSpecDelMon>
                      </ProviderSpecDeliveryMonitoring>
                    </LearningDelivery>
                """.formatted(aim, sequence == 1 ? 5 : 4, sequence, plannedEnd);
    }

    String reference(int number) {
        return "B%09d".formatted(number);
    }

    /** A number that passes the checksum, each college's own range; the few bodies without a check digit are skipped over. */
    private String uln(int number) {
        long body = 100_000_000L + Long.parseLong(ukprn.substring(4)) % 800 * 1_000_000L + number * 2L;
        while (true) {
            String digits = String.valueOf(body);
            int sum = 0;
            for (int place = 0; place < 9; place++) {
                sum += (10 - place) * (digits.charAt(place) - '0');
            }
            if (sum % 11 != 0) {
                return digits + (10 - sum % 11);
            }
            body++;
        }
    }

    private static String letters(int number) {
        StringBuilder text = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 26) {
            text.append((char) ('a' + rest % 26));
        }
        return text.isEmpty() ? "a" : text.toString();
    }
}
