package org.withme.learner.record.applicant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.withme.learner.people.access.ActingCollege;
import org.withme.learner.people.access.CollegeAccess;
import org.withme.learner.people.college.CollegeView;
import org.withme.learner.people.college.Colleges;
import org.withme.learner.record.applicant.ApplicantEvent.ApplicationWithdrawn;
import org.withme.learner.record.applicant.ApplicantEvent.ApplicationWithdrawn.Why;
import org.withme.learner.record.enrolment.EnrolmentEvent.CollegeAccessChanged;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** An application is over; the person keeps the account, the journey and the ambitions, as whoever leaves a college does (L5). */
@ApplicationScoped
class WithdrawingApplications {

    private final CollegeAccess access;
    private final Applicants applicants;
    private final Colleges colleges;
    private final Outbox outbox;
    private final Clock clock;

    WithdrawingApplications(
            CollegeAccess access, Applicants applicants, Colleges colleges, Outbox outbox, Clock clock) {
        this.access = access;
        this.applicants = applicants;
        this.colleges = colleges;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    @Effort("applicant-statement")
    ApplicantView withdraw(String ukprn, String asked) {
        ActingCollege college = access.requireActingFor("applicants", ukprn, Roles.MIS_CLIENT, Roles.MIS_ADMINISTRATOR);
        String reference = asked.toUpperCase(Locale.ROOT);
        applicants.requireRest(college.ukprn());
        Application application = require(ukprn, reference).requireNoReturn();
        if (!application.isOver()) {
            LocalDate today = LocalDate.now(clock);
            applicants.end(ukprn, reference, today);
            outbox.append(
                    new ApplicationWithdrawn(application.origin(), ukprn, today, Why.WITHDRAWN),
                    new CollegeAccessChanged(
                            application.origin(), ukprn, applicants.lastDayAt(ukprn, application.origin())));
        }
        return ApplicantView.of(
                require(ukprn, reference), CollegeView.of(ukprn, colleges), reference, false, List.of());
    }

    private Application require(String ukprn, String reference) {
        return applicants.find(ukprn, reference).orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
    }
}
