package org.withme.learner.rights.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.withme.learner.people.college.Colleges;
import org.withme.learner.record.profile.Learners;

/** To whom a learner can agree: the careers organisations that there are, and the learner's own colleges. */
@ApplicationScoped
class Recipients {

    private final ConsentConfig config;
    private final Learners learners;
    private final Colleges colleges;

    Recipients(ConsentConfig config, Learners learners, Colleges colleges) {
        this.config = config;
        this.learners = learners;
        this.colleges = colleges;
    }

    /** Careers organisations first, each kind in the order of its key. */
    List<RecipientView> of(UUID learner) {
        List<String> careers = purposes(Purpose::isForCareersOrganisations);
        List<String> college = purposes(purpose -> !purpose.isForCareersOrganisations());
        return Stream.concat(
                        config.careersOrganisations().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(known -> new RecipientView(known.getKey(), known.getValue(), careers)),
                        learners.collegesOf(learner).stream()
                                .map(ukprn -> new RecipientView(ukprn, colleges.name(ukprn), college)))
                .toList();
    }

    private static List<String> purposes(Predicate<Purpose> those) {
        return Arrays.stream(Purpose.values())
                .filter(Purpose::isAsked)
                .filter(those)
                .map(Purpose::code)
                .toList();
    }
}
