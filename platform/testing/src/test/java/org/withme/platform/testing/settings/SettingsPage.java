package org.withme.platform.testing.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.withme.platform.testing.settings.PropertiesFile.Line;

/** All that an operator may set, as a page in Markdown. */
final class SettingsPage {

    private static final String HEAD = """
            # Settings

            Every setting of WithMe's own. A test writes this page from the sources: the `@ConfigMapping`s with their Javadoc, the properties files with their comments, and what production refuses. After a change of those:

            ```bash
            mvn test -pl platform/testing -am -Dtest=SettingsPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dwithme.snapshots=write
            ```

            An operator sets the environment variable. A duration is written `500ms`, `30s`, `15m`, `2h` or `7d`, a size in bytes `1048576`, `8K` or `256M`. In the name of a variable `<KEY>` and `<N>` are chosen by whoever sets it; a key that a properties file below has already is written with single underscores: `WITHME_GATEWAY_UPSTREAMS_LEARNER_URL`.
            Where a process finds its database and Kafka, and on which port it listens, is set in the words of Quarkus, such as `QUARKUS_DATASOURCE_JDBC_URL`: [docker-compose.yml](../docker-compose.yml) has all of them.

            """;

    private final Path root;
    private final Settings all;

    SettingsPage(Path root, Settings all) {
        this.root = root;
        this.all = all;
    }

    String text() {
        return HEAD + needed() + all.modules().stream().map(this::section).collect(Collectors.joining()) + launcher();
    }

    private String needed() {
        return all.modules().stream()
                .flatMap(module -> all.of(module).stream()
                        .filter(SettingsPage::mustBeSet)
                        .map(setting -> "| `%s` | %s | %s |\n"
                                .formatted(setting.variable(), readers(module), purpose(setting))))
                .collect(Collectors.joining("", """
                        ## What must be set

                        A process that reads one of these does not start without it. In production, which is every profile but `dev`, `test` and `demo` (ADR 13), a process does not start either with what is marked as refused, and names all that is in the way at once.

                        | variable | read by | what it is for |
                        |---|---|---|
                        """, "\n"));
    }

    private String section(Module module) {
        List<Setting> settings = all.of(module);
        List<Line> others = module.properties().forAll().stream()
                .filter(line -> settings.stream()
                        .noneMatch(setting -> setting.property().equals(line.name())))
                .toList();
        if (settings.isEmpty() && others.isEmpty()) {
            return "";
        }
        return "## " + module.name() + "\n\n"
                + module.description() + (module.isProcess() ? "" : " Read by " + readers(module) + ".") + "\n\n"
                + table(settings) + block(module, others);
    }

    private String table(List<Setting> settings) {
        return settings.isEmpty()
                ? ""
                : settings.stream()
                        .map(this::row)
                        .collect(Collectors.joining(
                                "",
                                "| variable, property | default | value | what it is for |\n|---|---|---|---|\n",
                                "\n"));
    }

    private String row(Setting setting) {
        String value =
                setting.value().map(text -> "`" + text + "`").orElse(mustBeSet(setting) ? "**must be set**" : "");
        return "| `%s`<br>`%s` | %s | %s | %s |\n"
                .formatted(setting.variable(), setting.property(), cell(value), setting.form(), purpose(setting));
    }

    private String purpose(Setting setting) {
        return cell(setting.purpose()
                + all.refusal(setting)
                        .map(refusal -> " **Refused in production:** " + refusal)
                        .orElse(""));
    }

    private static String block(Module module, List<Line> lines) {
        return lines.isEmpty()
                ? ""
                : lines.stream()
                        .map(line -> line.name() + "=" + line.value() + "\n")
                        .collect(Collectors.joining(
                                "",
                                "It sets%s:\n\n```properties\n"
                                        .formatted(module.isProcess() ? "" : " in every process that has it"),
                                "```\n\n"));
    }

    private String launcher() {
        return "## The launcher\n\nWhat `./withme help` says:\n\n```text\n" + usage() + "```\n";
    }

    private String usage() {
        try {
            Process help = new ProcessBuilder(root.resolve("withme").toString(), "help").start();
            try (InputStream said = help.getInputStream()) {
                return new String(said.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String readers(Module module) {
        return all.readers(module).map(Module::name).collect(Collectors.joining(", "));
    }

    private static boolean mustBeSet(Setting setting) {
        return setting.isNeeded() && setting.value().isEmpty() && !setting.isRepeated();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
