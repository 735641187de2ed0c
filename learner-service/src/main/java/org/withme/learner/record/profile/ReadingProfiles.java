package org.withme.learner.record.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.withme.learner.people.college.Colleges;
import org.withme.platform.access.Access;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;

@ApplicationScoped
class ReadingProfiles {

    private static final List<String> PREFERENCES = List.of("preferredName", "pronouns");

    private final Access access;
    private final CurrentCaller caller;
    private final Learners learners;
    private final CollegeRecords records;
    private final AllPreferences preferences;
    private final Colleges colleges;
    private final Clock clock;

    ReadingProfiles(
            Access access,
            CurrentCaller caller,
            Learners learners,
            CollegeRecords records,
            AllPreferences preferences,
            Colleges colleges,
            Clock clock) {
        this.access = access;
        this.caller = caller;
        this.learners = learners;
        this.records = records;
        this.preferences = preferences;
        this.colleges = colleges;
        this.clock = clock;
    }

    @Transactional
    ProfileView read(UUID learner) {
        access.require(ProfileAccess.mayRead(learner));
        learners.require(learner);
        List<CollegeFacts> facts = recordsFor(learner, caller.get()).stream()
                .map(record -> record.facts(colleges))
                .toList();
        List<String> withheld = new ArrayList<>();
        if (!access.permits(ProfileAccess.mayReadBirthAndContact(learner))) {
            facts = facts.stream().map(CollegeFacts::withoutBirthAndContact).toList();
            withheld.addAll(CollegeFacts.BIRTH_AND_CONTACT);
        }
        if (!access.permits(ProfileAccess.mayReadPreferences(learner, LocalDate.now(clock)))
                && !access.permits(ProfileAccess.mayFollowUp(learner))) {
            withheld.addAll(PREFERENCES);
            return new ProfileView(learner, null, null, facts, withheld);
        }
        PreferencesView said = preferences.of(learner).view();
        return new ProfileView(
                learner, said.preferredName(), said.pronouns(), facts, withheld.isEmpty() ? null : withheld);
    }

    @Transactional
    PreferencesView readPreferences(UUID learner) {
        access.require(ProfileAccess.mayReadPreferences(learner, LocalDate.now(clock)));
        learners.require(learner);
        PreferencesView said = preferences.of(learner).view();
        LocalDate today = LocalDate.now(clock);
        if (access.permits(ProfileAccess.mayReadAccessNeeds(learner, today))) {
            return said;
        }
        return access.permits(ProfileAccess.mayReadWords(learner, today))
                ? said.withoutAccessNeeds()
                : said.withoutWords();
    }

    private List<CollegeRecord> recordsFor(UUID learner, Caller reader) {
        return reader.is(learner)
                ? records.ofLearner(learner)
                : records.ofLearner(learner, reader.ukprn().orElseThrow());
    }
}
