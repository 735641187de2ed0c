package org.withme.platform.testing.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What Java sources say of settings. They are parsed, not compiled: services need not be built to be read. */
final class ConfigSources {

    private static final String MAPPING = "ConfigMapping";
    private static final String PROPERTY = "ConfigProperty";
    private static final String REFUSAL = "UnsafeSetting";

    private final DocTrees docs;
    private final List<TreePath> mappings = new ArrayList<>();
    private final List<TreePath> asked = new ArrayList<>();
    private final List<TreePath> refused = new ArrayList<>();
    private final Map<String, TreePath> constants = new HashMap<>();
    private final Map<String, String> choices = new HashMap<>();

    private ConfigSources(DocTrees docs) {
        this.docs = docs;
    }

    static ConfigSources read(Stream<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    null,
                    List.of("-proc:none"),
                    null,
                    manager.getJavaFileObjectsFromPaths(files.toList()));
            ConfigSources sources = new ConfigSources(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                sources.new Finder().scan(unit, null);
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings of the mappings below a directory, in the order of their names. */
    List<Setting> settings(Path below) {
        return mappings.stream()
                .filter(mapping -> file(mapping).startsWith(below))
                .flatMap(mapping -> new ConfigMembers(this, docs, mapping).settings(prefix(mapping)))
                .sorted((one, other) -> one.property().compareTo(other.property()))
                .toList();
    }

    /** The settings of ours that are asked for by name, each with its type. */
    Map<String, String> asked() {
        return asked.stream()
                .filter(place -> name(place).startsWith("withme."))
                .collect(Collectors.toMap(this::name, ConfigSources::type, (one, other) -> one, TreeMap::new));
    }

    /** For each setting that production does not take in every way: what is wrong with it then, and what to do. */
    Map<String, String> refusals() {
        Map<String, String> refusals = new LinkedHashMap<>();
        for (TreePath place : refused) {
            List<? extends ExpressionTree> words = ((NewClassTree) place.getLeaf()).getArguments();
            refusals.merge(
                    text(words.get(0), place),
                    text(words.get(1), place) + " " + text(words.get(2), place),
                    (one, other) -> one + " " + other);
        }
        return refusals;
    }

    /** What a constant expression of texts is. */
    String text(ExpressionTree expression, TreePath place) {
        if (expression instanceof LiteralTree literal) {
            return String.valueOf(literal.getValue());
        }
        if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            return text(sum.getLeftOperand(), place) + text(sum.getRightOperand(), place);
        }
        TreePath constant = constants.get(constantName(expression, place));
        if (constant == null) {
            throw new IllegalStateException(file(place) + ": what " + expression + " is cannot be read");
        }
        return text(((VariableTree) constant.getLeaf()).getInitializer(), constant);
    }

    /** How one value of an enum is written, if the type is one. */
    Optional<String> choice(String type) {
        return Optional.ofNullable(choices.get(type));
    }

    /** An argument of an annotation. */
    String argument(AnnotationTree annotation, String name, TreePath place) {
        return annotation.getArguments().stream()
                .map(AssignmentTree.class::cast)
                .filter(argument -> argument.getVariable().toString().equals(name))
                .map(argument -> text(argument.getExpression(), place))
                .findFirst()
                .orElse("");
    }

    static Path file(TreePath place) {
        return Path.of(place.getCompilationUnit().getSourceFile().toUri());
    }

    private String prefix(TreePath mapping) {
        return ((ClassTree) mapping.getLeaf())
                .getModifiers().getAnnotations().stream()
                        .filter(annotation -> isNamed(annotation, MAPPING))
                        .map(annotation -> argument(annotation, "prefix", mapping))
                        .collect(Collectors.joining());
    }

    private String name(TreePath asking) {
        return argument((AnnotationTree) asking.getLeaf(), "name", asking);
    }

    private static String type(TreePath asking) {
        VariableTree variable =
                (VariableTree) asking.getParentPath().getParentPath().getLeaf();
        return variable.getType().toString();
    }

    private static String constantName(ExpressionTree expression, TreePath place) {
        if (expression instanceof MemberSelectTree member) {
            String owner = member.getExpression().toString();
            return owner.substring(owner.lastIndexOf('.') + 1) + "." + member.getIdentifier();
        }
        return enclosingClass(place) + "." + expression;
    }

    private static String enclosingClass(TreePath place) {
        return place.getLeaf() instanceof ClassTree type
                ? type.getSimpleName().toString()
                : enclosingClass(place.getParentPath());
    }

    private static boolean isNamed(AnnotationTree annotation, String name) {
        return annotation.getAnnotationType() instanceof IdentifierTree type
                && type.getName().contentEquals(name);
    }

    private static String words(ClassTree choice) {
        return choice.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(member ->
                        choice.getSimpleName().contentEquals(member.getType().toString()))
                .map(constant -> "`"
                        + constant.getName().toString().toLowerCase(Locale.ROOT).replace('_', '-') + "`")
                .collect(Collectors.joining(" or "));
    }

    private final class Finder extends TreePathScanner<Void, Void> {

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (type.getModifiers().getAnnotations().stream().anyMatch(annotation -> isNamed(annotation, MAPPING))) {
                mappings.add(getCurrentPath());
            }
            if (type.getKind() == Tree.Kind.ENUM) {
                choices.put(type.getSimpleName().toString(), words(type));
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            if (variable.getInitializer() != null
                    && getCurrentPath().getParentPath().getLeaf() instanceof ClassTree) {
                constants.put(enclosingClass(getCurrentPath()) + "." + variable.getName(), getCurrentPath());
            }
            return super.visitVariable(variable, nothing);
        }

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
            if (isNamed(annotation, PROPERTY)) {
                asked.add(getCurrentPath());
            }
            return super.visitAnnotation(annotation, nothing);
        }

        @Override
        public Void visitNewClass(NewClassTree creation, Void nothing) {
            if (creation.getIdentifier().toString().equals(REFUSAL)) {
                refused.add(getCurrentPath());
            }
            return super.visitNewClass(creation, nothing);
        }
    }
}
