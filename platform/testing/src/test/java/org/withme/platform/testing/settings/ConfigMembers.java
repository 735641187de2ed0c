package org.withme.platform.testing.settings;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The members of one {@code @ConfigMapping}, those of its nested groups too, each as a setting. */
final class ConfigMembers {

    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("boolean", "`true` or `false`"),
            Map.entry("short", "number"),
            Map.entry("int", "number"),
            Map.entry("long", "number"),
            Map.entry("OptionalInt", "number"),
            Map.entry("String", "text"),
            Map.entry("URI", "address"),
            Map.entry("UUID", "id"),
            Map.entry("Pattern", "regular expression"),
            Map.entry("Duration", "duration"),
            Map.entry("LocalDate", "date"),
            Map.entry("MemorySize", "size"));

    private final ConfigSources sources;
    private final DocTrees docs;
    private final TreePath mapping;

    ConfigMembers(ConfigSources sources, DocTrees docs, TreePath mapping) {
        this.sources = sources;
        this.docs = docs;
        this.mapping = mapping;
    }

    /** How a value of this type is written, if it is one value. */
    static Optional<String> form(String type) {
        return Optional.ofNullable(FORMS.get(type));
    }

    Stream<Setting> settings(String prefix) {
        return ofGroup(prefix, mapping);
    }

    private Stream<Setting> ofGroup(String prefix, TreePath group) {
        return ((ClassTree) group.getLeaf())
                .getMembers().stream()
                        .filter(MethodTree.class::isInstance)
                        .map(MethodTree.class::cast)
                        .filter(method -> method.getBody() == null)
                        .map(method -> new TreePath(group, method))
                        .flatMap(member -> ofType(
                                prefix + "." + dashed(method(member).getName().toString()),
                                method(member).getReturnType(),
                                member,
                                ""));
    }

    /** @param many what the form of a list of them adds */
    private Stream<Setting> ofType(String property, Tree type, TreePath member, String many) {
        if (!(type instanceof ParameterizedTypeTree generic)) {
            return form(type.toString())
                    .or(() -> sources.choice(type.toString()))
                    .map(form -> Stream.of(leaf(property, form + many, member)))
                    .orElseGet(() -> ofGroup(property, group(type.toString(), member)));
        }
        List<? extends Tree> arguments = generic.getTypeArguments();
        Tree last = arguments.get(arguments.size() - 1);
        return switch (generic.getType().toString()) {
            case "Optional" -> ofType(property, last, member, many).map(Setting::notNeeded);
            case "Map" -> ofType(property + "." + Setting.KEY, last, member, many);
            case "List", "Set" ->
                FORMS.containsKey(last.toString())
                        ? ofType(property, last, member, "s, a comma between them")
                        : ofType(property + "[" + Setting.NUMBER + "]", last, member, many);
            default -> throw unread(member, type);
        };
    }

    private Setting leaf(String property, String form, TreePath member) {
        Optional<String> value = method(member).getModifiers().getAnnotations().stream()
                .map(annotation -> fallback(annotation, member))
                .findFirst();
        boolean isOptional = method(member).getReturnType().toString().startsWith("Optional");
        return new Setting(
                property,
                form,
                value,
                !isOptional && value.isEmpty(),
                Javadoc.markdown(docs.getDocCommentTree(member)));
    }

    private String fallback(AnnotationTree annotation, TreePath member) {
        if (!annotation.getAnnotationType().toString().equals("WithDefault")) {
            throw unread(member, annotation);
        }
        return sources.text(annotation.getArguments().get(0), member);
    }

    /** A nested interface, wherever in the mapping it is declared. */
    private TreePath group(String name, TreePath member) {
        return ((ClassTree) mapping.getLeaf())
                .getMembers().stream()
                        .filter(ClassTree.class::isInstance)
                        .map(ClassTree.class::cast)
                        .filter(type -> type.getSimpleName().contentEquals(name))
                        .map(type -> new TreePath(mapping, type))
                        .findFirst()
                        .orElseThrow(() -> unread(member, method(member).getReturnType()));
    }

    private static IllegalStateException unread(TreePath member, Tree what) {
        return new IllegalStateException(ConfigSources.file(member) + ": the page of settings cannot read " + what
                + " of " + method(member).getName());
    }

    private static MethodTree method(TreePath member) {
        return (MethodTree) member.getLeaf();
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
