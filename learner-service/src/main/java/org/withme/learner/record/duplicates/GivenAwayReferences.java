package org.withme.learner.record.duplicates;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.withme.platform.problem.Problem;

/**
 * A college gave a reference to somebody else: the record of whoever bore it before keeps all that it says, under the
 * reference with {@code ~} and a number behind it, which no return can state.
 */
@Singleton
class GivenAwayReferences {

    /** The lock under which a return of the college is worked off. */
    private static final int ILR = 0x494C52;

    private static final String FREE = """
            select h.ukprn, h.other_learn_ref_number as ref, r.learner_origin as learner,
                   h.learn_ref_number || '~' || (
                       select coalesce(max(split_part(f.learn_ref_number, '~', 2)::int), 0) + 1 from college_record f
                       where f.ukprn = h.ukprn and f.learn_ref_number like h.learn_ref_number || '~%') as kept
            from held_learner h
            join college_record r on r.ukprn = h.ukprn and r.learn_ref_number = h.learn_ref_number
                                 and r.learner_origin = h.other_learner_id
            where h.id = ? and h.key = 'OWN_REFERENCE'
            """;

    private static final String AT_REST = "select pg_try_advisory_xact_lock(?, hashtext(?))";

    private static final String OF_ORIGIN = "learner_origin = :learner";

    /** A statement of a year that is over says whose it is by the record to which it belongs. */
    private static final String OF_RECORD_OF_ORIGIN = """
            exists (select from college_record r
                    where (r.ukprn, r.learn_ref_number) = (named.ukprn, named.record_ref) and r.learner_origin = :learner)
            """;

    /** Everything that names a record of the college by its reference, in the order in which it is renamed. */
    static final List<Naming> NAMINGS = List.of(
            new Naming("past_statement", "ukprn", "record_ref", OF_RECORD_OF_ORIGIN),
            new Naming("college_record", "ukprn", "learn_ref_number", OF_ORIGIN),
            new Naming("past_statement", "ukprn", "learn_ref_number", OF_RECORD_OF_ORIGIN),
            new Naming("enrolment", "ukprn", "learn_ref_number", OF_ORIGIN),
            new Naming("possible_duplicate", "ukprn", "learn_ref_number", "learner_id = :learner"),
            new Naming("possible_duplicate", "other_ukprn", "other_learn_ref_number", "other_learner_id = :learner"),
            new Naming("held_learner", "other_ukprn", "other_learn_ref_number", "other_learner_id = :learner"));

    private final Jdbi database;

    GivenAwayReferences(Jdbi database) {
        this.database = database;
    }

    /**
     * Frees the reference of a held learner; nothing to do if it is free already.
     *
     * @throws Problem 409 while a return of the college is worked off
     */
    void free(UUID held) {
        database.useHandle(handle -> handle.select(FREE, held)
                .map(ConstructorMapper.of(GivenAway.class))
                .findOne()
                .ifPresent(reference -> {
                    requireRest(handle, reference.ukprn());
                    NAMINGS.forEach(naming -> rename(handle, naming, reference));
                }));
    }

    private static void requireRest(Handle handle, String ukprn) {
        if (!handle.select(AT_REST, ILR, ukprn).mapTo(Boolean.class).one()) {
            throw Problem.of(DuplicateProblem.RETURN_AT_WORK);
        }
    }

    private static void rename(Handle handle, Naming naming, GivenAway reference) {
        handle.createUpdate(naming.change())
                .bind("kept", reference.kept())
                .bind("ukprn", reference.ukprn())
                .bind("ref", reference.ref())
                .bind("learner", reference.learner())
                .execute();
    }

    /** Whose reference it was, and under which the record is kept. */
    private record GivenAway(String ukprn, String ref, UUID learner, String kept) {}

    /**
     * A column in which a record is named.
     *
     * @param ukprn the column of its college
     * @param whose the condition that it is the learner's, whose origin is its parameter {@code :learner}
     */
    record Naming(String table, String ukprn, String column, String whose) {

        private String change() {
            return "update %1$s named set %3$s = :kept where %2$s = :ukprn and %3$s = :ref and %4$s"
                    .formatted(table, ukprn, column, whose);
        }
    }
}
