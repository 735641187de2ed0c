package org.withme.platform.testing.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.withme.platform.testing.settings.PropertiesFile.Line;

/** The settings of every module, each where it is declared. */
final class Settings {

    private final List<Module> modules;
    private final ConfigSources sources;
    private final Map<String, String> refusals;
    private final Map<Module, List<Setting>> byModule = new LinkedHashMap<>();
    private final Map<Module, Set<Module>> processes;

    private Settings(List<Module> modules) {
        this.modules = modules;
        this.sources = ConfigSources.read(modules.stream().flatMap(Module::sources));
        this.refusals = sources.refusals();
        this.processes = modules.stream()
                .filter(Module::isProcess)
                .collect(Collectors.toMap(
                        Function.identity(),
                        process -> process.closure(modules),
                        (one, other) -> one,
                        LinkedHashMap::new));
        modules.forEach(module -> byModule.put(module, new ArrayList<>(sources.settings(module.directory()))));
        modules.forEach(module -> byModule.get(module).addAll(unmapped(module)));
        modules.forEach(module -> byModule.get(module).replaceAll(setting -> valued(setting, module)));
    }

    static Settings read(Path root) {
        return new Settings(Module.all(root));
    }

    List<Module> modules() {
        return modules;
    }

    List<Setting> of(Module module) {
        return byModule.get(module);
    }

    Stream<Setting> all() {
        return byModule.values().stream().flatMap(List::stream);
    }

    /** The settings that the code asks for by name. */
    Set<String> asked() {
        return sources.asked().keySet();
    }

    /** What production refuses of it, and what to do. */
    Optional<String> refusal(Setting setting) {
        return Optional.ofNullable(refusals.get(setting.property()));
    }

    /** The processes that have this module in them. */
    Stream<Module> readers(Module module) {
        return processes.keySet().stream()
                .filter(process -> processes.get(process).contains(module));
    }

    /** What its properties file is the first to name, described by the comment above it. */
    private List<Setting> unmapped(Module module) {
        PropertiesFile properties = module.properties();
        return properties.lines().stream()
                .filter(line -> all().noneMatch(setting -> setting.isSetBy(line.name())))
                .collect(Collectors.toMap(Line::name, Function.identity(), (first, next) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .map(line -> new Setting(line.name(), form(line.name()), Optional.empty(), true, line.comment()))
                .toList();
    }

    private String form(String name) {
        return ConfigMembers.form(sources.asked().getOrDefault(name, "String")).orElseThrow();
    }

    /** With what holds if no operator sets it: what its own module says, or a jar that every process has which reads it. */
    private Setting valued(Setting setting, Module module) {
        return Stream.concat(Stream.of(module), modules.stream().filter(other -> isWhereverItIsRead(other, module)))
                .flatMap(where -> where.properties().value(setting).stream())
                .findFirst()
                .map(setting::withValue)
                .orElse(setting);
    }

    private boolean isWhereverItIsRead(Module other, Module module) {
        return !other.isProcess()
                && readers(module).allMatch(process -> processes.get(process).contains(other));
    }
}
