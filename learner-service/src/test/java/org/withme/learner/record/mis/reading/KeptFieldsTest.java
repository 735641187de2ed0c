package org.withme.learner.record.mis.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeptFieldsTest {

    @Test
    void whatever_is_read_of_a_learner_is_kept_but_where_they_stand_and_whom_they_were() {
        assertThat(columnsOf(IlrLearner.class))
                .containsExactlyInAnyOrderElementsOf(with(
                        columns(KeptFields.OF_LEARNER),
                        "position",
                        "line",
                        "learn_ref_number",
                        "previous_ukprn",
                        "previous_learn_ref_number",
                        "aims"));
    }

    @Test
    void whatever_is_read_of_an_aim_is_kept_but_where_it_stands_and_why_somebody_withdrew() {
        assertThat(columnsOf(IlrAim.class))
                .containsExactlyInAnyOrderElementsOf(with(columns(KeptFields.OF_AIM), "position", "withdraw_reason"));
    }

    private static List<String> with(Set<String> columns, String... others) {
        return Stream.concat(columns.stream(), Arrays.stream(others)).toList();
    }

    private static <T> Set<String> columns(List<KeptFields.Field<T>> fields) {
        return fields.stream().map(KeptFields.Field::column).collect(Collectors.toSet());
    }

    private static List<String> columnsOf(Class<? extends Record> read) {
        return Arrays.stream(read.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .toList();
    }
}
