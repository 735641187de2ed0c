package org.withme.platform.testing;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The classes of a service, tests left out, found so that none can be forgotten. */
public final class MainClasses {

    private static final Map<String, JavaClasses> READ = new ConcurrentHashMap<>();

    private MainClasses() {}

    /** All below a package. What they use from elsewhere is known by name only. */
    public static Stream<JavaClass> below(String root) {
        return all(root).stream();
    }

    static JavaClasses all(String root) {
        return READ.computeIfAbsent(root, MainClasses::read);
    }

    private static JavaClasses read(String root) {
        return ArchConfiguration.withThreadLocalScope((ArchConfiguration reading) -> {
            reading.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(root);
        });
    }
}
