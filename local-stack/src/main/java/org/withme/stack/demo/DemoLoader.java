package org.withme.stack.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.withme.stack.RunningPlatform;

/** Loads the demo once per data directory; each step may be repeated, so an interrupted load is simply done again. */
public final class DemoLoader {

    private static final String EDITION = "6";

    private final Path directory;
    private final Consumer<String> progress;
    private final AccountsClient accounts;
    private final SupervisorClient supervisor;
    private final OperatorClient operator;
    private final CollegeSignIn signIn;
    private final Map<DemoCollege, MisClient> desks;

    private DemoLoader(
            Path directory,
            Consumer<String> progress,
            AccountsClient accounts,
            SupervisorClient supervisor,
            OperatorClient operator,
            CollegeSignIn signIn,
            Map<DemoCollege, MisClient> desks) {
        this.directory = directory;
        this.progress = progress;
        this.accounts = accounts;
        this.supervisor = supervisor;
        this.operator = operator;
        this.signIn = signIn;
        this.desks = desks;
    }

    /** A loader for a platform that is ready, keeping the generated returns under its data directory. */
    public static DemoLoader of(RunningPlatform platform, Consumer<String> progress) {
        Http http = new Http();
        AccountsClient accounts = new AccountsClient(http, platform);
        return new DemoLoader(
                platform.data().resolve("demo"),
                progress,
                accounts,
                new SupervisorClient(http, platform, "supervisor"),
                new OperatorClient(http, platform),
                new CollegeSignIn(http, platform, accounts),
                DemoCollege.ALL.stream()
                        .collect(Collectors.toMap(
                                college -> college, college -> new MisClient(http, platform, college))));
    }

    /** Loads what is not there yet; throws {@link DemoFailed} with the first reason. */
    public void load() {
        Path loaded = directory.resolve("loaded");
        try {
            if (Files.exists(loaded) && Files.readString(loaded).equals(EDITION)) {
                progress.accept("demo: is there");
                return;
            }
            CompletableFuture<Void> staff = CompletableFuture.runAsync(this::enterStaff);
            DemoCollege.ALL.forEach(this::sendReturn);
            staff.join();
            progress.accept("demo: " + operator.nameAims() + " invented learning aims have names");
            TutorGroup.OF_THE_DEMO.forEach(this::form);
            TakenRegister.OF_THE_DEMO.forEach(this::tell);
            DemoLearner.ALL.forEach(this::welcome);
            progress.accept(
                    "demo: " + signIn.connect(desks.get(DemoCollege.ASHDOWN)) + " people sign in with their college");
            Files.writeString(loaded, EDITION);
            progress.accept("demo: loaded");
        } catch (IOException e) {
            throw new DemoFailed("Cannot use " + directory, e);
        } catch (CompletionException e) {
            throw e.getCause() instanceof DemoFailed failed ? failed : e;
        }
    }

    private void enterStaff() {
        DemoPerson.STAFF.forEach(accounts::enter);
        supervisor.register(accounts.subjectOf("advocate"));
        progress.accept("demo: " + DemoPerson.STAFF.size() + " people can sign in");
    }

    private void sendReturn(DemoCollege college) {
        try {
            Path file = college.firstReturn().writeTo(directory);
            int learners =
                    desks.get(college).send(file).path("learners").path("read").asInt();
            progress.accept("demo: the return of " + college.name() + " with " + learners + " learners is applied");
        } catch (IOException e) {
            throw new DemoFailed("Cannot write the return of " + college.name(), e);
        }
    }

    private void form(DemoCollege college, TutorGroup group) {
        int learners = desks.get(college).says(group);
        progress.accept("demo: " + learners + " learners of " + college.name() + " are in " + group.name());
    }

    private void tell(DemoCollege college, TakenRegister register) {
        int marks = desks.get(college).sends(register).path("added").asInt();
        progress.accept("demo: the register of " + college.name() + " has " + marks + " marks, "
                + register.staysAway().size() + " learners went quiet");
    }

    private void welcome(DemoLearner learner) {
        MisClient mis = desks.get(learner.college());
        String id = mis.learnerId(learner.reference());
        mis.openAccount(id, learner.username());
        accounts.simplifyPassword(learner.username());
    }
}
