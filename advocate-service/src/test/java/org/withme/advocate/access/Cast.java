package org.withme.advocate.access;

import static org.withme.advocate.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.College.ASHDOWN;

import java.time.LocalDate;
import java.util.UUID;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** The people of the access matrix; what each is to a learner is in their name. */
final class Cast {

    static final String ASSIGNED = "The assigned advocate";

    private static final String MENTOR = "The named mentor";
    private static final String A_THIRD_COLLEGE = "90000003";

    /** A new learner to whom this one is what their name says. */
    UUID learnerOf(String name) {
        if (name.startsWith("former-")) {
            return aLearner().leftOn(LocalDate.now().minusDays(30), ASHDOWN).id();
        }
        if (name.startsWith("long-gone-")) {
            return aLearner().leftOn(LocalDate.now().minusDays(100), ASHDOWN).id();
        }
        return aLearner().at(ASHDOWN).withMentor(MENTOR, ASHDOWN).id();
    }

    /** Null for nobody. */
    Tokens token(String name, UUID learner) {
        return switch (name) {
            case "anonymous" -> null;
            case "learner" -> Who.learner(learner);
            case "other-learner" -> Who.learner(UUID.randomUUID());
            case "named-mentor" -> Who.staff(MENTOR, "mentor", ASHDOWN);
            case "assigned-advocate", "long-gone-assigned-advocate" -> assigned();
            case "mis-client" -> Who.mis(ASHDOWN);
            case "careers-client", "awarding-client" -> Tokens.application(name + "-demo", name);
            case "platform-operator" -> Tokens.as("platform-operator");
            default -> staff(name);
        };
    }

    Tokens assigned() {
        return Who.staff(ASSIGNED, "advocate", ASHDOWN);
    }

    private static Tokens staff(String name) {
        String role = name.replaceFirst("^(former|long-gone)-", "").replaceFirst("-elsewhere$", "");
        Tokens somebody = Who.staff("Some " + name, role, ASHDOWN);
        return name.endsWith("-elsewhere") ? somebody.ukprn(A_THIRD_COLLEGE) : somebody;
    }
}
