package org.withme.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keycloak's own build step, which fixes what cannot change at run time and makes each start after it fast. */
final class KeycloakBuild {

    /** Fixed at build time. */
    static final List<String> OPTIONS = List.of("--db=postgres", "--health-enabled=true");

    private KeycloakBuild() {}

    /** Builds once per unpacked distribution, also when two launchers come at the same time. */
    static void ensure(Path log) {
        Path home = Distributions.keycloak();
        Path done = home.resolve("withme-built");
        String wanted = String.join(" ", OPTIONS);
        try (FileChannel channel = FileChannel.open(
                        home.resolve("withme-build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid() || (Files.exists(done) && Files.readString(done).equals(wanted))) {
                return;
            }
            List<String> command = new ArrayList<>(java());
            command.add("build");
            command.addAll(OPTIONS);
            ForegroundCommand.run("Keycloak's build", command, Map.of(), log);
            Files.writeString(done, wanted);
        } catch (IOException e) {
            throw new StackException("Cannot build Keycloak in " + home, e);
        }
    }

    /** What {@code kc.sh} runs, without the shell between us and the server. */
    static List<String> java() {
        Path home = Distributions.keycloak();
        return List.of(
                JavaCommand.executable(),
                "-Xms64m",
                "-Xmx320m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.security.egd=file:/dev/urandom",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }
}
