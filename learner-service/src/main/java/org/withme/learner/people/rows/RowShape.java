package org.withme.learner.people.rows;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.withme.platform.problem.Violations;

/**
 * What a row of an operation looks like.
 *
 * @param type a record; its members are the names of the columns
 * @param check what a row must keep to by itself
 * @param mostRows in one request
 * @param mostBytes in one request
 */
public record RowShape<T>(Class<T> type, Function<T, Violations> check, int mostRows, int mostBytes) {

    List<String> columns() {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    boolean isFlag(String column) {
        return Stream.of(type.getRecordComponents())
                .anyMatch(member -> member.getName().equals(column) && member.getType() == Boolean.class);
    }
}
