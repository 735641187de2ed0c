package org.withme.learner.record.applicant;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.withme.learner.record.mis.working.JobLease;
import org.withme.learner.record.profile.Uln;
import org.withme.platform.problem.Problem;

/** The records of people whom no return lists yet, in the running transaction. */
@Singleton
class Applicants {

    private static final Duration SOON = Duration.ofSeconds(10);

    /** New people are made one at a time, an import's too. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('ilr: a new person'))";

    private static final String FIND = """
            select r.*, array(select distinct coalesce(nullif(q.uln, :noUln), q.last_uln) from college_record q
                              where q.learner_id = r.learner_id
                                and coalesce(nullif(q.uln, :noUln), q.last_uln) is not null) as ulns
            from college_record r
            where r.ukprn = :ukprn and r.learn_ref_number = :reference
            """;

    private static final String PERSON = """
            select min(learner_id::text)::uuid from college_record
            where uln = :uln and date_of_birth = :born having count(distinct learner_id) = 1
            """;

    private static final String IS_AT = """
            select exists (select from college_record where ukprn = :ukprn and learner_id = :learner
                           and (last_day is null or last_day >= :today))
            """;

    private static final String ADD = """
            insert into college_record (ukprn, learn_ref_number, learner_id, uln, last_uln, family_name, given_names,
                                        date_of_birth, postcode, email, telephone, applied_aim, applied_programme,
                                        starts_on, applied_on, prepared_on)
            values (:ukprn, :reference, :learner, :uln, nullif(:uln, :noUln), :familyName, :givenNames, :dateOfBirth,
                    :postcode, :email, :telephone, :learnAimRef, :programme, :startsOn, :today, :today)
            """;

    private static final String REPLACE = """
            update college_record r set
                uln = :uln, last_uln = coalesce(nullif(:uln, :noUln), nullif(r.uln, :noUln), r.last_uln),
                family_name = :familyName, given_names = :givenNames, date_of_birth = :dateOfBirth,
                postcode = :postcode, email = :email, telephone = :telephone, applied_aim = :learnAimRef,
                applied_programme = :programme, starts_on = :startsOn, prepared_on = :today,
                applied_on = case when r.last_day is null then r.applied_on else :today end,
                last_day = null, withdrawn_on = null
            where r.ukprn = :ukprn and r.learn_ref_number = :reference and r.collection_year is null
            """;

    /** From the moment that it is over nothing is current any more: the last day was the one before. */
    private static final String END = """
            update college_record set last_day = cast(:today as date) - 1, withdrawn_on = :today
            where ukprn = :ukprn and learn_ref_number = :reference and collection_year is null
            """;

    private static final String LAST_DAY = """
            select case when not bool_or(last_day is null) then max(last_day) end from college_record
            where ukprn = :ukprn and learner_origin = :origin
            """;

    /**
     * A ULN that was stated of somebody else, the same names and birth date, or, within the college, the same names where the
     * one or the other has no birth date: per reason one pair inside the college and one across colleges.
     */
    private static final String ASK = """
            insert into possible_duplicate (id, learner_id, ukprn, learn_ref_number, other_learner_id, other_ukprn,
                                            other_learn_ref_number, reason, raised_at)
            with stated as (
                select *, lower(family_name) as family, lower(given_names) as given from college_record
                where ukprn = :ukprn and learn_ref_number = :reference
            ), found as (
                select 'ULN' as reason, min(array[r.learner_origin::text, r.ukprn, r.learn_ref_number]) as other
                from stated s join college_record r on r.uln = s.uln and r.uln <> :noUln and r.learner_id <> s.learner_id
                group by r.ukprn = s.ukprn
                union all
                select 'NAME_AND_BIRTH_DATE', min(array[r.learner_origin::text, r.ukprn, r.learn_ref_number])
                from stated s
                join college_record r on r.date_of_birth = s.date_of_birth and r.learner_id <> s.learner_id
                                     and lower(r.family_name) = s.family and lower(r.given_names) = s.given
                group by r.ukprn = s.ukprn
                union all
                select 'NAME_OF_APPLICANT', min(array[r.learner_origin::text, r.ukprn, r.learn_ref_number])
                from stated s
                join college_record r on r.ukprn = s.ukprn and r.learner_id <> s.learner_id
                                     and (r.date_of_birth is null or s.date_of_birth is null)
                                     and (lower(r.family_name), lower(r.given_names)) is not distinct from (s.family, s.given)
                group by r.ukprn
            )
            select uuidv7(), s.learner_origin, s.ukprn, s.learn_ref_number, f.other[1]::uuid, f.other[2], f.other[3],
                   f.reason, now()
            from stated s cross join found f
            on conflict do nothing
            """;

    private final Jdbi database;

    Applicants(Jdbi database) {
        this.database = database;
    }

    /**
     * Keeps returns of the college, and every other new person, away to the end of the transaction.
     *
     * @throws Problem 409 while a return of the college is worked off
     */
    void requireRest(String ukprn) {
        database.useHandle(handle -> {
            if (!JobLease.shareToCommit(handle, ukprn)) {
                throw Problem.of(ApplicantProblem.RETURN_AT_WORK).retryAfter(SOON);
            }
            handle.select(ONE_AT_A_TIME).mapTo(String.class).list();
        });
    }

    /** What the college's record under a reference says, whoever states it. */
    Optional<Application> find(String ukprn, String reference) {
        return database.withHandle(handle -> of(handle.createQuery(FIND), ukprn, reference)
                .bind("noUln", Uln.TEMPORARY)
                .map((row, context) -> application(row))
                .findOne());
    }

    /** The one person, wherever they are known, who has this ULN and this date of birth (L3). */
    Optional<UUID> personWith(ApplicantFacts facts) {
        return facts.identifyingUln()
                .filter(uln -> facts.dateOfBirth() != null)
                .flatMap(uln -> database.withHandle(handle -> handle.createQuery(PERSON)
                        .bind("uln", uln)
                        .bind("born", facts.dateOfBirth())
                        .mapTo(UUID.class)
                        .findOne()));
    }

    /** Whether the college has a learner now, under whatever reference. */
    boolean isAt(String ukprn, UUID learner, LocalDate today) {
        return database.withHandle(handle -> handle.createQuery(IS_AT)
                .bind("ukprn", ukprn)
                .bind("learner", learner)
                .bind("today", today)
                .mapTo(Boolean.class)
                .one());
    }

    UUID newPerson() {
        UUID learner = UuidCreator.getTimeOrderedEpoch();
        database.useHandle(handle -> handle.execute("insert into learner (id) values (?)", learner));
        return learner;
    }

    void add(String ukprn, String reference, UUID learner, ApplicantFacts facts, LocalDate today) {
        database.useHandle(handle -> stated(handle, ADD, ukprn, reference, facts, today, learner));
    }

    void replace(String ukprn, String reference, ApplicantFacts facts, LocalDate today) {
        database.useHandle(handle -> stated(handle, REPLACE, ukprn, reference, facts, today, null));
    }

    void end(String ukprn, String reference, LocalDate today) {
        database.useHandle(handle -> of(handle.createUpdate(END), ukprn, reference)
                .bind("today", today)
                .execute());
    }

    /** The last day of a person at the college; null while anything there is current. */
    LocalDate lastDayAt(String ukprn, UUID origin) {
        return database.withHandle(handle -> handle.createQuery(LAST_DAY)
                .bind("ukprn", ukprn)
                .bind("origin", origin)
                .mapTo(LocalDate.class)
                .findOne()
                .orElse(null));
    }

    /** Raises whoever may be the same person, for a person to decide (L3). */
    void askWhetherTheyAreOne(String ukprn, String reference) {
        database.useHandle(handle -> of(handle.createUpdate(ASK), ukprn, reference)
                .bind("noUln", Uln.TEMPORARY)
                .execute());
    }

    private static void stated(
            Handle handle,
            String sql,
            String ukprn,
            String reference,
            ApplicantFacts facts,
            LocalDate today,
            UUID learner) {
        of(handle.createUpdate(sql), ukprn, reference)
                .bindMap(facts.byName())
                .bind("noUln", Uln.TEMPORARY)
                .bind("today", today)
                .bind("learner", learner)
                .execute();
    }

    private static <S extends SqlStatement<S>> S of(S statement, String ukprn, String reference) {
        return statement.bind("ukprn", ukprn).bind("reference", reference);
    }

    private static Application application(ResultSet row) throws SQLException {
        return new Application(
                row.getObject("learner_id", UUID.class),
                row.getObject("learner_origin", UUID.class),
                row.getString("collection_year") != null,
                new ApplicantFacts(
                        row.getString("family_name"),
                        row.getString("given_names"),
                        row.getObject("date_of_birth", LocalDate.class),
                        row.getString("uln"),
                        row.getString("postcode"),
                        row.getString("email"),
                        row.getString("telephone"),
                        row.getString("applied_aim"),
                        row.getString("applied_programme"),
                        row.getObject("starts_on", LocalDate.class)),
                List.of((String[]) row.getArray("ulns").getArray()),
                row.getObject("applied_on", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("withdrawn_on", LocalDate.class));
    }
}
