package org.withme.learner.record.mis.reading;

import java.util.List;
import java.util.function.Function;

/**
 * What is kept of a return, written once: the fingerprint is made of it, and the import stages, compares and writes it.
 * The order is that of the fingerprint.
 */
public final class KeptFields {

    /** Of a learner, beside the reference. */
    public static final List<Field<IlrLearner>> OF_LEARNER = List.of(
            field("uln", "text", "ULN", IlrLearner::uln),
            field("family_name", "text", "FamilyName", IlrLearner::familyName),
            field("given_names", "text", "GivenNames", IlrLearner::givenNames),
            field("date_of_birth", "date", "DateOfBirth", IlrLearner::dateOfBirth),
            field("postcode", "text", "Postcode", IlrLearner::postcode),
            field("email", "text", "Email", IlrLearner::email),
            field("telephone", "text", "TelNo", IlrLearner::telephone),
            field("math_grade", "text", "MathGrade", IlrLearner::mathGrade),
            field("english_grade", "text", "EngGrade", IlrLearner::englishGrade),
            field("prior_attainment", "smallint", "PriorLevel", IlrLearner::priorAttainment));

    /** Of an aim. */
    public static final List<Field<IlrAim>> OF_AIM = List.of(
            field("learn_aim_ref", "text", "LearnAimRef", IlrAim::learnAimRef),
            field("aim_type", "smallint", "AimType", IlrAim::aimType),
            field("aim_seq_number", "smallint", "AimSeqNumber", IlrAim::aimSeqNumber),
            field("start_date", "date", "LearnStartDate", IlrAim::startDate),
            field("planned_end_date", "date", "LearnPlanEndDate", IlrAim::plannedEndDate),
            ofEnd("actual_end_date", "date", "LearnActEndDate", IlrAim::actualEndDate),
            field("fund_model", "smallint", "FundModel", IlrAim::fundModel),
            field("prog_type", "smallint", "ProgType", IlrAim::progType),
            field("std_code", "integer", "StdCode", IlrAim::stdCode),
            ofEnd("comp_status", "smallint", "CompStatus", IlrAim::compStatus),
            ofEnd("withdrawal_class", "text", "WithdrawReason", IlrAim::withdrawalClass),
            ofEnd("outcome", "smallint", "Outcome", IlrAim::outcome),
            field("sw_sup_aim_id", "text", "SWSupAimId", IlrAim::swSupAimId));

    private KeptFields() {}

    /**
     * One thing that is kept.
     *
     * @param column in every table of the import and in the one where it ends up
     * @param type of that column
     * @param element how the return, and whoever is told of a change, calls it
     * @param ofEnd whether it says that and how an aim ended, which is told otherwise than a change
     */
    public record Field<T>(String column, String type, String element, Function<T, Object> value, boolean ofEnd) {

        public Object of(T stated) {
            return value.apply(stated);
        }
    }

    private static <T> Field<T> field(String column, String type, String element, Function<T, Object> value) {
        return new Field<>(column, type, element, value, false);
    }

    private static <T> Field<T> ofEnd(String column, String type, String element, Function<T, Object> value) {
        return new Field<>(column, type, element, value, true);
    }
}
