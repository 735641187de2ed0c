package org.withme.learner.record.mis.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Everything that the reader made of a return. */
final class TakenReturn implements IlrSink<RuntimeException> {

    final List<IlrLearner> learners = new ArrayList<>();
    final List<Rejected> rejected = new ArrayList<>();
    final List<Finding> notes = new ArrayList<>();
    List<Finding> refusal = List.of();
    IlrHeader header;

    static TakenReturn of(AReturn file) {
        return of(file.bytes());
    }

    static TakenReturn of(String xml) {
        return of(xml.getBytes(StandardCharsets.UTF_8));
    }

    static TakenReturn of(byte[] bytes) {
        TakenReturn taken = new TakenReturn();
        try {
            IlrReader.read(new ByteArrayInputStream(bytes), taken);
        } catch (IlrRefused refused) {
            taken.refusal = refused.findings();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return taken;
    }

    /** {@code rule path} of everything wrong with the learners. */
    List<String> findings() {
        return rejected.stream()
                .flatMap(learner -> learner.findings().stream())
                .map(finding -> finding.rule() + " " + finding.path())
                .toList();
    }

    List<String> refusalRules() {
        return refusal.stream().map(Finding::rule).toList();
    }

    @Override
    public void begin(IlrHeader opened) {
        header = opened;
    }

    @Override
    public void accept(IlrLearner learner, List<Finding> noted) {
        learners.add(learner);
        notes.addAll(noted);
    }

    @Override
    public void reject(Rejected learner) {
        rejected.add(learner);
    }
}
