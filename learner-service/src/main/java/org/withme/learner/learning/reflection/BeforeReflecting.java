package org.withme.learner.learning.reflection;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.withme.learner.people.college.LearnersColleges;

/** What is said to a learner before they write: whose safeguarding lead they reach depends on where they are today. */
@Singleton
class BeforeReflecting {

    private final LearnersColleges colleges;
    private final Clock clock;
    private final String emergency;

    BeforeReflecting(
            LearnersColleges colleges,
            Clock clock,
            @ConfigProperty(name = "withme.safeguarding.emergency") String emergency) {
        this.colleges = colleges;
        this.clock = clock;
        this.emergency = emergency;
    }

    BeforeReflectingView toldTo(UUID learner) {
        return BeforeReflectingView.at(colleges.of(learner, LocalDate.now(clock)), emergency);
    }
}
