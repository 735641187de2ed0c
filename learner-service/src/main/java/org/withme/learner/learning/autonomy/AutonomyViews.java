package org.withme.learner.learning.autonomy;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.withme.learner.learning.autonomy.AutonomyView.AreaView;
import org.withme.learner.learning.autonomy.AutonomyView.AtCollege;
import org.withme.learner.people.college.CollegeView;
import org.withme.learner.people.college.Colleges;
import org.withme.learner.people.person.People;

/** Steps with the names of staff, and where they lead. */
@Singleton
class AutonomyViews {

    private final People people;
    private final Colleges colleges;

    AutonomyViews(People people, Colleges colleges) {
        this.people = people;
        this.colleges = colleges;
    }

    AutonomyMoveView of(AutonomyMove move) {
        return of(List.of(move)).get(0);
    }

    List<AutonomyMoveView> of(List<AutonomyMove> moves) {
        Map<String, String> names = names(moves);
        return moves.stream().map(move -> move.view(names)).toList();
    }

    /** @param standing the steps that say where the learner is, of these colleges */
    AutonomyView of(UUID learner, List<String> ukprns, List<AutonomyMove> standing) {
        Map<String, String> names = names(standing);
        return new AutonomyView(
                learner,
                ukprns.stream()
                        .map(ukprn -> new AtCollege(
                                CollegeView.of(ukprn, colleges),
                                Stream.of(Area.values())
                                        .map(area -> area(area, ukprn, standing, names))
                                        .toList()))
                        .toList(),
                Stream.of(FloorRight.values()).map(right -> right.of(learner)).toList());
    }

    private static AreaView area(Area area, String ukprn, List<AutonomyMove> standing, Map<String, String> names) {
        Optional<AutonomyMove> agreed = in(area, ukprn, standing, MoveState.AGREED);
        Stage stage = agreed.map(AutonomyMove::to).orElse(Stages.FIRST);
        return new AreaView(
                area,
                area.inWords(),
                stage,
                stage.inWords(),
                area.means(stage),
                stage == Stage.LED_BY_ME ? area.practice() : null,
                agreed.map(AutonomyMove::answeredAt).orElse(null),
                agreed.map(move -> move.view(names)).orElse(null),
                in(area, ukprn, standing, MoveState.PROPOSED)
                        .map(move -> move.view(names))
                        .orElse(null));
    }

    private static Optional<AutonomyMove> in(Area area, String ukprn, List<AutonomyMove> moves, MoveState state) {
        return moves.stream()
                .filter(move -> move.area() == area
                        && move.state() == state
                        && move.ukprn().equals(ukprn))
                .findFirst();
    }

    private Map<String, String> names(Collection<AutonomyMove> moves) {
        Map<String, String> names = new HashMap<>();
        people.named(moves.stream()
                        .flatMap(move -> Stream.of(move.proposedBy(), move.answeredBy()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .forEach((subject, person) -> names.put(subject, person.displayName()));
        return names;
    }
}
