package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.acceptance.world.IlrAim.anAim;
import static org.withme.acceptance.world.IlrLearner.learners;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.IlrLearner;
import org.withme.acceptance.world.IlrReturn;
import org.withme.acceptance.world.ImportRun;
import org.withme.acceptance.world.Topics;

/** A return that would send many learners away waits for a person (L8), and so does one older than the last (L7). */
class TheBrakeTest {

    private final College ashdown = College.opens();
    private final List<IlrLearner> everybody = learners("A", 60).toList();
    private final IlrReturn before = ashdown.aReturn().listing(everybody.stream());
    private final IlrReturn manyGone =
            ashdown.aReturn().listing(everybody.stream().map(TheBrakeTest::goneIfEven));

    @Test
    void a_return_that_withdraws_many_waits_until_a_person_confirms_it() {
        // Given
        ashdown.mis().sends(before).completes();
        ImportRun run = waiting();
        assertThat(Topics.of(run)).isEmpty();

        // When
        String etag = run.asks("GET", "").send().is(200).etag();
        run.asks("POST", "/confirm").header("If-Match", etag).json("{}").send();

        // Then
        run.completes();
        assertThat(run.count("enrolments/ended")).isEqualTo(30);
    }

    @Test
    void a_return_that_withdraws_many_is_gone_once_a_person_discards_it() {
        // Given
        ashdown.mis().sends(before).completes();
        ImportRun run = waiting();

        // When
        String etag = run.asks("GET", "").send().is(200).etag();
        run.asks("POST", "/discard").header("If-Match", etag).json("{}").send();

        // Then
        assertThat(run.atRest().path("state").asText()).isEqualTo("DISCARDED");
        assertThat(Topics.of(run)).isEmpty();
        assertThat(ashdown.mis().sends(before).completes().count("learners/unchanged"))
                .isEqualTo(60);
    }

    @Test
    void a_machine_does_not_confirm() {
        // Given
        ashdown.mis().sends(before).completes();
        ImportRun run = ashdown.mis().sends(manyGone).needsConfirmation();

        // When
        String etag = run.asks("GET", "").send().is(200).etag();
        var confirmed =
                run.asks("POST", "/confirm").header("If-Match", etag).json("{}").send();

        // Then
        confirmed.problem(403);
        assertThat(run.state()).isEqualTo("NEEDS_CONFIRMATION");
    }

    @Test
    void confirming_needs_to_say_which_state_was_seen() {
        // Given
        ashdown.mis().sends(before).completes();
        ImportRun run = waiting();

        // When
        var blind = run.asks("POST", "/confirm").json("{}").send();
        var stale = run.asks("POST", "/confirm")
                .header("If-Match", "\"stale\"")
                .json("{}")
                .send();

        // Then
        blind.problem(428);
        stale.problem(412);
        assertThat(run.state()).isEqualTo("NEEDS_CONFIRMATION");
    }

    @Test
    void a_return_older_than_the_last_one_waits() {
        // Given
        IlrReturn newer = ashdown.aReturn().listing(everybody.stream());
        ashdown.mis().sends(newer).completes();

        // When
        IlrReturn older = newer.madeAt(newer.at().minusDays(7));
        ImportRun run = ashdown.mis().sends(older);

        // Then
        run.needsConfirmation();
    }

    /** As the administrator sees it: a person confirms, never the MIS. */
    private ImportRun waiting() {
        return ashdown.mis().sends(manyGone).needsConfirmation().seenBy(ashdown.employs("mis-administrator"));
    }

    private static IlrLearner goneIfEven(IlrLearner learner) {
        boolean even = (learner.reference().charAt(learner.reference().length() - 1) - '0') % 2 == 0;
        return even ? learner.on(anAim("60000001").withdrawn(LocalDate.now().minusDays(3), "3")) : learner;
    }
}
