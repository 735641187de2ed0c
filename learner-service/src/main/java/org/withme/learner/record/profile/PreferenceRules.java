package org.withme.learner.record.profile;

import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.withme.platform.http.Change;
import org.withme.platform.problem.StandardRule;
import org.withme.platform.problem.Violations;

/** What a preference can be: the learner's words in any script, of bounded length. */
final class PreferenceRules {

    static final int MAX_LANGUAGES = 10;

    private PreferenceRules() {}

    static Violations check(ChangePreferences change) {
        Violations violations = new Violations();
        text(violations, "/preferredName", change.preferredName(), 100);
        text(violations, "/pronouns", change.pronouns(), 50);
        text(violations, "/accessNeeds", change.accessNeeds(), 2000);
        text(violations, "/what", change.what(), 2000);
        text(violations, "/how", change.how(), 2000);
        text(violations, "/when", change.when(), 2000);
        change.languages().ifMentioned(tags -> languages(violations, tags));
        change.places().ifMentioned(places -> places(violations, places));
        return violations;
    }

    private static void text(Violations violations, String pointer, Change<String> change, int most) {
        change.ifMentioned(text -> violations.text(pointer, text, most, "Send null to clear the field."));
    }

    private static void languages(Violations violations, List<String> tags) {
        if (tags == null) {
            return;
        }
        violations.addIf(tags.size() > MAX_LANGUAGES, "/languages", ProfileRule.TOO_MANY_LANGUAGES);
        for (int index = 0; index < tags.size(); index++) {
            violations.addIf(!isLanguageTag(tags.get(index)), "/languages/" + index, ProfileRule.NOT_A_LANGUAGE);
        }
        violations.addIf(new HashSet<>(tags).size() != tags.size(), "/languages", ProfileRule.REPEATED_LANGUAGE);
    }

    private static void places(Violations violations, List<Place> places) {
        if (places == null) {
            return;
        }
        violations
                .addIf(places.stream().anyMatch(Objects::isNull), "/places", StandardRule.NULL_ITEM)
                .addIf(new HashSet<>(places).size() != places.size(), "/places", ProfileRule.REPEATED_PLACE);
    }

    private static boolean isLanguageTag(String tag) {
        if (tag == null || tag.isBlank() || tag.length() > 35) {
            return false;
        }
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
