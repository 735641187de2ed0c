package org.withme.platform.testing.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigSourcesTest {

    @TempDir
    Path module;

    @Test
    void a_member_is_a_setting_with_its_name_its_default_and_its_javadoc() throws IOException {
        // When
        List<Setting> settings = settings("""
                @ConfigMapping(prefix = "withme.walk")
                interface WalkConfig {

                    /**
                     * How long a walk {@code takes},
                     * see {@link Walk}.
                     */
                    @WithDefault(Walk.LONGEST + "m")
                    Duration longestOne();

                    default Duration twice() {
                        return longestOne().multipliedBy(2);
                    }
                }

                class Walk {
                    static final String LONGEST = "30";
                }
                """);

        // Then
        assertThat(settings)
                .containsExactly(new Setting(
                        "withme.walk.longest-one",
                        "duration",
                        Optional.of("30m"),
                        false,
                        "How long a walk `takes`, see `Walk`."));
        assertThat(settings.get(0).variable()).isEqualTo("WITHME_WALK_LONGEST_ONE");
    }

    @Test
    void groups_keys_and_lists_are_in_the_name() throws IOException {
        // When
        List<Setting> settings = settings("""
                @ConfigMapping(prefix = "withme.walk")
                interface WalkConfig {
                    Map<String, Path> paths();

                    interface Path {
                        Optional<Set<String>> names();
                        List<Stone> stones();
                        int length();
                    }

                    interface Stone {
                        String kind();
                    }
                }
                """);

        // Then
        assertThat(settings)
                .extracting(Setting::property, Setting::form, Setting::isNeeded)
                .containsExactly(
                        tuple("withme.walk.paths.<key>.length", "number", true),
                        tuple("withme.walk.paths.<key>.names", "texts, a comma between them", false),
                        tuple("withme.walk.paths.<key>.stones[<n>].kind", "text", true));
        assertThat(settings.get(2).variable()).isEqualTo("WITHME_WALK_PATHS__<KEY>__STONES_<N>__KIND");
        assertThat(settings.get(2).isSetBy("withme.walk.paths.north.stones[0].kind"))
                .isTrue();
        assertThat(settings.get(2).isSetBy("withme.walk.paths.north.length")).isFalse();
    }

    @Test
    void a_choice_says_what_there_is_to_choose_from() throws IOException {
        // When
        List<Setting> settings = settings("""
                @ConfigMapping(prefix = "withme.walk")
                interface WalkConfig {
                    Optional<Ground> ground();

                    enum Ground {
                        DRY_SAND,
                        STONE
                    }
                }
                """);

        // Then
        assertThat(settings).extracting(Setting::form).containsExactly("`dry-sand` or `stone`");
    }

    @Test
    void what_cannot_be_read_is_named() {
        assertThatThrownBy(() -> settings("""
                        @ConfigMapping(prefix = "withme.walk")
                        interface WalkConfig {
                            LocalTime day();
                        }
                        """)).hasMessageContaining("cannot read LocalTime of day");
    }

    @Test
    void what_production_refuses_is_known_by_its_setting() throws IOException {
        // When
        ConfigSources sources = sources("""
                class Refusal {
                    Object of() {
                        return new UnsafeSetting("withme.walk.length", "It is long.", "Set at most " + 10 + ".");
                    }
                }
                """);

        // Then
        assertThat(sources.refusals()).containsEntry("withme.walk.length", "It is long. Set at most 10.");
    }

    private List<Setting> settings(String source) throws IOException {
        return sources(source).settings(module);
    }

    private ConfigSources sources(String source) throws IOException {
        return ConfigSources.read(Stream.of(Files.writeString(module.resolve("Source.java"), source)));
    }
}
