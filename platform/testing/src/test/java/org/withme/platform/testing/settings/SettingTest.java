package org.withme.platform.testing.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingTest {

    /** Settings of which nothing but the environment speaks. */
    @ConfigMapping(prefix = "withme.walks")
    interface Walks {

        int most();

        Map<String, String> names();

        Map<String, Path> paths();

        interface Path {

            List<Stone> stones();
        }

        interface Stone {

            String kind();
        }
    }

    @Test
    void what_reads_the_environment_takes_the_variable_for_the_property() {
        // Given
        Map<String, String> environment = Stream.of(
                        "withme.walks.most", "withme.walks.names.<key>", "withme.walks.paths.<key>.stones[<n>].kind")
                .map(property -> new Setting(property, "text", Optional.empty(), true, ""))
                .collect(Collectors.toMap(
                        setting ->
                                setting.variable().replace("<KEY>", "90000001").replace("<N>", "0"),
                        setting -> "7"));

        // When
        Walks walks = new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(environment, 300))
                .withMapping(Walks.class)
                .build()
                .getConfigMapping(Walks.class);

        // Then
        assertThat(walks.most()).isEqualTo(7);
        assertThat(walks.names()).containsExactly(Map.entry("90000001", "7"));
        assertThat(walks.paths().get("90000001").stones().get(0).kind()).isEqualTo("7");
    }
}
