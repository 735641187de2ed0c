package org.withme.learner.people.wish;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Wishes as they are read today, with their answers. */
@Singleton
class WishViews {

    private final Wishes wishes;
    private final Addressees addressees;
    private final Clock clock;

    WishViews(Wishes wishes, Addressees addressees, Clock clock) {
        this.wishes = wishes;
        this.addressees = addressees;
        this.clock = clock;
    }

    WishView view(Wish wish) {
        return views(List.of(wish)).get(0);
    }

    List<WishView> views(List<Wish> read) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, List<WishAnswerView>> answers = wishes.answers(read);
        Set<UUID> lapsed = addressees.lapsed(read, today);
        return read.stream()
                .map(wish -> wish.view(answers.getOrDefault(wish.id(), List.of()), today, lapsed.contains(wish.id())))
                .toList();
    }
}
