package org.withme.learner.people.access;

import static org.withme.learner.fixture.AuthorityFixture.advocacyIsHeard;
import static org.withme.learner.fixture.AuthorityFixture.authorityFor;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import java.time.LocalDate;
import java.util.UUID;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.platform.testing.College;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** The people of the access matrix and the learners to whom they are something. */
final class Cast {

    static final String MENTOR = "The named mentor";
    private static final String ASSESSOR = "The named assessor";
    private static final String ADVOCATE = "The named advocate";

    private final Subject sam = subject("Hereward", aLearner().at(ASHDOWN));
    private final Subject leftLately =
            subject("Lingerfield", aLearner().leftOn(LocalDate.now().minusDays(30), ASHDOWN));
    private final Subject leftLongAgo =
            subject("Quondamley", aLearner().leftOn(LocalDate.now().minusDays(100), ASHDOWN));
    private final UUID otherLearner = aLearner().at(ASHDOWN).exists();

    Cast() {
        advocacyIsHeard();
        authorityFor("The authorised-advocate", sam.id(), "plan", "tutorial");
        authorityFor("The expired-advocate", sam.id(), LocalDate.now().minusDays(1), "plan", "tutorial");
        authorityFor("The assessment-advocate", sam.id(), "assessment", "appeal");
    }

    /** A learner, with the number by which the college knows them, and a name that nobody else has. */
    record Subject(UUID id, String reference, String name) {}

    private static Subject subject(String name, LearnerFixture learner) {
        learner.named("Sam", name);
        learner.withMentor(MENTOR).with(ASSESSOR, "assessor").with(ADVOCATE, "advocate");
        return new Subject(learner.exists(), learner.reference(), name);
    }

    /** The learner to whom this one is what their name says. */
    Subject learnerOf(String name) {
        if (name.startsWith("former-")) {
            return leftLately;
        }
        return name.startsWith("long-gone-") ? leftLongAgo : sam;
    }

    /** Null for nobody. */
    Tokens token(String name) {
        return switch (name) {
            case "anonymous" -> null;
            case "learner" -> Who.learner(sam.id());
            case "other-learner" -> Who.learner(otherLearner);
            case "named-mentor", "former-mentor" -> Who.staff(MENTOR, "mentor", ASHDOWN);
            case "named-assessor" -> Who.staff(ASSESSOR, "assessor", ASHDOWN);
            case "named-advocate" -> Who.staff(ADVOCATE, "advocate", ASHDOWN);
            case "authorised-advocate", "expired-advocate", "assessment-advocate" ->
                Who.staff("The " + name, "advocate", BRACKENFELL);
            case "careers-client", "awarding-client" -> Tokens.application(name + "-demo", name);
            case "platform-operator" -> Tokens.as("platform-operator");
            default -> ofCollege(name);
        };
    }

    private static Tokens ofCollege(String name) {
        College college = name.endsWith("-elsewhere") ? BRACKENFELL : ASHDOWN;
        String role = name.replaceFirst("^(former|long-gone)-", "").replaceFirst("-elsewhere$", "");
        return role.equals("mis-client")
                ? Who.mis(college)
                : Who.staff("Some " + role + " of " + college, role, college);
    }
}
