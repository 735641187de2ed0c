package org.withme.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WelcomeTest {

    private static final Pattern ROW_OF_README = Pattern.compile("\\| `([a-z0-9-]+)` \\| ([^|]+) \\| [^|]+ \\|");
    private static final Pattern LINE = Pattern.compile("  ([a-z0-9-]+) {2,}(\\S.*)");

    @Test
    void readme_and_launcher_list_all_people_of_the_demo_alike() throws IOException {
        // Given
        List<String> everybody = Stream.of(
                        DemoPerson.STAFF.stream().map(DemoPerson::username),
                        DemoLearner.ALL.stream().map(DemoLearner::username),
                        DemoCollege.ALL.stream().map(DemoCollege::misClient),
                        CollegeSignIn.PEOPLE.stream(),
                        Stream.of("careers-demo", "awarding-demo"))
                .flatMap(names -> names)
                .toList();

        // When
        Map<String, String> readme = found(ROW_OF_README, Files.readString(Path.of("..", "README.md")));
        Map<String, String> launcher = found(LINE, Welcome.PEOPLE);

        // Then
        assertThat(launcher.keySet()).containsExactlyInAnyOrderElementsOf(everybody);
        assertThat(readme).containsAllEntriesOf(launcher);
    }

    private static Map<String, String> found(Pattern pattern, String text) {
        Map<String, String> found = new TreeMap<>();
        text.lines()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .forEach(row -> found.put(row.group(1), row.group(2)));
        return found;
    }
}
