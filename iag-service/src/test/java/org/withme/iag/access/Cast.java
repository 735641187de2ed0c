package org.withme.iag.access;

import static org.withme.iag.fixture.LearnerFixture.aLearner;
import static org.withme.iag.fixture.Said.ambition;
import static org.withme.iag.fixture.Said.guidance;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.UUID;
import org.withme.iag.fixture.Said;
import org.withme.platform.testing.College;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** The people of the access matrix and the learners to whom they are something. */
final class Cast {

    private static final String ADVISER = "The named adviser";
    private static final String MENTOR = "The named mentor";

    private final Subject sam = subject(null);
    private final Subject leftLately = subject(LocalDate.now().minusDays(30));
    private final Subject leftLongAgo = subject(LocalDate.now().minusDays(100));
    private final UUID otherLearner = aLearner().at(ASHDOWN).exists();

    /** A learner, and one of everything that there is about them. */
    record Subject(UUID id, String ambition, String session, String action, String followUp) {}

    /** Their last day is null while they are there; the session is recorded while nothing is over yet. */
    private static Subject subject(LocalDate lastDay) {
        UUID id = aLearner()
                .at(ASHDOWN)
                .withAdviser(ADVISER)
                .withMentor(MENTOR)
                .agreedToOutreach("post")
                .exists();
        String ambition = ambition(id, "Turbines");
        var session = Said.record("Bo Finch", ASHDOWN, guidance(id, ambition))
                .statusCode(201)
                .extract();
        UUID followUp = UuidCreator.getTimeOrderedEpoch();
        TheDatabase.write(
                "insert into follow_up (id, learner_id, ukprn, reason, caused_by, due_on, state, announced, created_at,"
                        + " version) values (?, ?, ?, 'BREAK', ?, current_date, 'DUE', true, now(), 0)",
                followUp,
                id,
                ASHDOWN.ukprn(),
                UuidCreator.getTimeOrderedEpoch());
        TheDatabase.write(
                "update learner_grant set last_day = ? where learner_id = ? and kind = 'COLLEGE'", lastDay, id);
        return new Subject(id, ambition, session.path("id"), session.path("actions[0].id"), followUp.toString());
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
            case "named-adviser", "former-named-adviser" -> Who.staff(ADVISER, "adviser", ASHDOWN);
            case "named-mentor", "former-named-mentor", "long-gone-named-mentor" ->
                Who.staff(MENTOR, "mentor", ASHDOWN);
            case "careers-client" -> Tokens.application("careers-matrix", "careers-client");
            case "other-careers-client" -> Tokens.application("careers-elsewhere", "careers-client");
            case "awarding-client" -> Tokens.application("awarding-demo", "awarding-client");
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
