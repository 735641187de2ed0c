package org.withme.learner.record.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.withme.learner.people.college.Colleges;

/** Profiles as other features need them, in the transaction and after the decision of the use case that asks. */
@ApplicationScoped
public class ProfileFacts {

    private final CollegeRecords records;
    private final AllPreferences preferences;
    private final Colleges colleges;

    ProfileFacts(CollegeRecords records, AllPreferences preferences, Colleges colleges) {
        this.records = records;
        this.preferences = preferences;
        this.colleges = colleges;
    }

    /** What the learner calls themselves, and what this college says of them. */
    public ProfileView knownTo(String ukprn, UUID learner) {
        PreferencesView said = preferences.of(learner).view();
        return new ProfileView(
                learner,
                said.preferredName(),
                said.pronouns(),
                records.ofLearner(learner, ukprn).stream()
                        .map(record -> record.facts(colleges))
                        .toList(),
                null);
    }
}
