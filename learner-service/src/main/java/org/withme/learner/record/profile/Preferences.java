package org.withme.learner.record.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.withme.platform.http.Change;

/** How a learner wants to learn, in their own words. */
@Entity
@Table(name = "preferences")
class Preferences {

    @Id
    private UUID learnerId;

    private String preferredName;
    private String pronouns;
    private List<String> languages = List.of();
    private String accessNeeds;
    private String what;
    private String how;

    @Column(name = "\"when\"")
    private String when;

    private List<String> places = List.of();
    private Instant changedAt;

    @Version
    private long version;

    protected Preferences() {}

    /** Nothing said yet. */
    static Preferences unsaid(UUID learner) {
        Preferences preferences = new Preferences();
        preferences.learnerId = learner;
        return preferences;
    }

    /** Takes over what is mentioned; gives the names of the fields that are different now. */
    List<String> change(ChangePreferences change, Instant now) {
        List<String> changed = new ArrayList<>();
        merge(changed, "preferredName", preferredName, change.preferredName(), value -> preferredName = value);
        merge(changed, "pronouns", pronouns, change.pronouns(), value -> pronouns = value);
        merge(changed, "languages", languages, orEmpty(change.languages()), value -> languages = value);
        merge(changed, "accessNeeds", accessNeeds, change.accessNeeds(), value -> accessNeeds = value);
        merge(changed, "what", what, change.what(), value -> what = value);
        merge(changed, "how", how, change.how(), value -> how = value);
        merge(changed, "when", when, change.when(), value -> when = value);
        merge(changed, "places", places, names(change.places()), value -> places = value);
        if (!changed.isEmpty()) {
            changedAt = now;
        }
        return changed;
    }

    PreferencesView view() {
        return new PreferencesView(
                learnerId,
                preferredName,
                pronouns,
                List.copyOf(languages),
                accessNeeds,
                what,
                how,
                when,
                List.copyOf(places),
                changedAt,
                null);
    }

    private static <T> void merge(
            List<String> changed, String name, T current, Change<T> change, Consumer<T> takeOver) {
        change.ifMentioned(value -> {
            if (!Objects.equals(current, value)) {
                takeOver.accept(value);
                changed.add(name);
            }
        });
    }

    private static Change<List<String>> orEmpty(Change<List<String>> change) {
        return new Change<>(change.mentioned(), change.value() == null ? List.of() : List.copyOf(change.value()));
    }

    private static Change<List<String>> names(Change<List<Place>> change) {
        List<Place> places = change.value() == null ? List.of() : change.value();
        return new Change<>(change.mentioned(), places.stream().map(Place::name).toList());
    }
}
