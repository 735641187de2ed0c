package org.withme.learner.record.mis.reading;

/**
 * The rules that a learner and an aim of a return keep. An id of the specification stands for its published condition alone; a
 * rule of our own begins with {@code WithMe_}.
 */
enum IlrRule {
    LEARN_REF_NUMBER(
            "WithMe_LearnRefNumber",
            "LearnRefNumber",
            ValueClass.EMPTY,
            "LearnRefNumber consists of spaces.",
            "Send the reference that your system has for the learner."),
    ULN_CHECKSUM(
            "ULN_04", "ULN", ValueClass.CHECKSUM, ValueClass.CHECKSUM.reason("ULN"), ValueClass.CHECKSUM.remedy("")),
    POSTCODE(
            "WithMe_Postcode",
            "Postcode",
            ValueClass.EMPTY,
            "Postcode consists of spaces.",
            "Send the postcode; ZZ99 9ZZ stands for one that is not known."),
    TOO_OLD(
            "DateOfBirth_04",
            "DateOfBirth",
            ValueClass.IMPLAUSIBLE,
            "The learner would be " + LearnerRules.OLDEST + " or older at the start of the year.",
            "Correct the date of birth."),
    TOO_YOUNG(
            "DateOfBirth_05",
            "DateOfBirth",
            ValueClass.IMPLAUSIBLE,
            "The learner would be younger than " + LearnerRules.YOUNGEST + " at the start of the year.",
            "Correct the date of birth."),

    LEARN_AIM_REF(
            "WithMe_LearnAimRef",
            "LearnAimRef",
            ValueClass.EMPTY,
            "LearnAimRef consists of spaces.",
            "Send the reference of the learning aim."),
    STARTED_LONG_AGO(
            "LearnStartDate_02",
            "LearnStartDate",
            ValueClass.IMPLAUSIBLE,
            "The aim would have started more than " + AimRules.YEARS + " years before the collection year.",
            "Correct LearnStartDate."),
    STARTS_AFTER_THE_YEAR(
            "LearnStartDate_03",
            "LearnStartDate",
            ValueClass.IMPLAUSIBLE,
            "The aim would start after the end of the collection year.",
            "Correct LearnStartDate."),
    STARTED_BEFORE_BIRTH(
            "LearnStartDate_05",
            "LearnStartDate",
            ValueClass.IMPLAUSIBLE,
            "The aim would have started on or before the day on which the learner was born.",
            "Correct LearnStartDate."),
    APPRENTICESHIP_STARTS_LATE(
            "LearnStartDate_12",
            "LearnStartDate",
            ValueClass.IMPLAUSIBLE,
            "The apprenticeship would start more than a year after the end of the collection year.",
            "Correct LearnStartDate."),
    STARTS_IN_FAR_FUTURE(
            "WithMe_LearnStartDate",
            "LearnStartDate",
            ValueClass.IMPLAUSIBLE,
            "The aim would start more than " + AimRules.YEARS + " years after the end of the collection year.",
            "Correct LearnStartDate."),
    PLANNED_TO_END_BEFORE_START(
            "LearnPlanEndDate_02",
            "LearnPlanEndDate",
            ValueClass.CONTRADICTION,
            "The aim is planned to end before it starts.",
            "Correct LearnPlanEndDate or LearnStartDate."),
    PLANNED_FOR_TOO_LONG(
            "LearnPlanEndDate_03",
            "LearnPlanEndDate",
            ValueClass.IMPLAUSIBLE,
            "The aim is planned to end " + AimRules.YEARS + " years or more after it starts.",
            "Correct LearnPlanEndDate or LearnStartDate."),
    ENDED_BEFORE_START(
            "LearnActEndDate_01",
            "LearnActEndDate",
            ValueClass.CONTRADICTION,
            "The aim ended before it started.",
            "Correct LearnActEndDate or LearnStartDate."),
    ENDED_AFTER_THE_FILE(
            "LearnActEndDate_04",
            "LearnActEndDate",
            ValueClass.CONTRADICTION,
            "The aim ended after the file was prepared.",
            "Send LearnActEndDate only once the day has come."),
    CONTINUING_THOUGH_ENDED(
            "CompStatus_02",
            "CompStatus",
            ValueClass.CONTRADICTION,
            "An aim that has ended cannot be continuing.",
            "Correct CompStatus, or remove LearnActEndDate."),
    NOT_CONTINUING_WITHOUT_END(
            "CompStatus_03",
            "CompStatus",
            ValueClass.CONTRADICTION,
            "An aim that is not continuing needs the day on which it ended or was broken off.",
            "Add LearnActEndDate, or send CompStatus 1."),
    NOT_CONTINUING_WITHOUT_OUTCOME(
            "CompStatus_04",
            "CompStatus",
            ValueClass.CONTRADICTION,
            "An aim that is not continuing needs an outcome.",
            "Add Outcome: 1, 2, 3, or 8 while it is not known."),
    CONTINUING_THOUGH_ACHIEVED(
            "CompStatus_10",
            "CompStatus",
            ValueClass.CONTRADICTION,
            "An apprenticeship that is achieved cannot be continuing.",
            "Send CompStatus 2, or correct Outcome."),
    WITHDRAWAL_WITHOUT_REASON(
            "WithdrawReason_03",
            "WithdrawReason",
            ValueClass.MISSING,
            "A withdrawal needs its reason.",
            "Add WithdrawReason; 98 stands for other reasons."),
    REASON_WITHOUT_WITHDRAWAL(
            "WithdrawReason_04",
            "WithdrawReason",
            ValueClass.CONTRADICTION,
            "Only a withdrawal has a reason.",
            "Remove WithdrawReason, or correct CompStatus."),
    ACHIEVED_WITHOUT_END("Outcome_05", "Outcome", ValueClass.CONTRADICTION, IlrRule.OPEN, IlrRule.CLOSE),
    OUTCOME_WITHOUT_END("Outcome_11", "Outcome", ValueClass.CONTRADICTION, IlrRule.OPEN, IlrRule.CLOSE);

    private static final String OPEN = "An aim has an outcome only once it has ended.";
    private static final String CLOSE = "Remove Outcome, or add LearnActEndDate.";

    private final String id;
    private final String field;
    private final ValueClass valueClass;
    private final String reason;
    private final String remedy;

    IlrRule(String id, String field, ValueClass valueClass, String reason, String remedy) {
        this.id = id;
        this.field = field;
        this.valueClass = valueClass;
        this.reason = reason;
        this.remedy = remedy;
    }

    /** @param path of the learner or the aim */
    Finding brokenAt(String path) {
        return new Finding(id, path + "/" + field, valueClass, reason, remedy);
    }
}
