package org.withme.platform.testing.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Snapshots;

class SettingsPageTest {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    private static Settings settings;

    @BeforeAll
    static void read() {
        settings = Settings.read(ROOT);
    }

    @Test
    void the_page_of_settings_is_what_the_sources_say() {
        // When
        String page = new SettingsPage(ROOT, settings).text();

        // Then
        assertThat(page)
                .as("docs/settings.md; -Dwithme.snapshots=write writes it anew")
                .isEqualTo(Snapshots.committed(ROOT.resolve("docs/settings.md"), page));
    }

    @Test
    void every_setting_says_what_it_is_for() {
        assertThat(settings.all()).isNotEmpty().allSatisfy(setting -> assertThat(setting.purpose())
                .as(setting.property())
                .isNotBlank());
    }

    @Test
    void what_the_code_asks_for_by_name_is_on_the_page_too() {
        assertThat(settings.asked())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(settings.all()).as(name).anyMatch(setting -> setting.isSetBy(name)));
    }
}
