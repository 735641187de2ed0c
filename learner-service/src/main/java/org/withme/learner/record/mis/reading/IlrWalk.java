package org.withme.learner.record.mis.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.withme.learner.record.year.CollectionYear;
import org.withme.learner.record.year.CollectionYears;

/** Walks once through a return, along its structure. */
final class IlrWalk<E extends Exception> {

    private final XMLStreamReader in;
    private final IlrSink<E> sink;
    private final IlrPath path = new IlrPath();
    private final HeaderDraft header = new HeaderDraft();
    private IlrHeader opened;
    private CollectionYear year;
    private IlrGroups groups;

    /** The first learner who stood in another namespace, while none has stood in the right one. */
    private Finding stranger;

    private boolean anyLearner;
    private boolean anyLearnerAtHome;

    /** What is wrong with learners of a file that is refused as a whole: said beside the reasons, so that one round is enough. */
    private final Findings ofLearners = new Findings();

    IlrWalk(XMLStreamReader in, IlrSink<E> sink) {
        this.in = in;
        this.sink = sink;
    }

    void readMessage() throws XMLStreamException, IlrRefused, E {
        Element message = root();
        path.enter("Message", 0);
        Sequence sequence = groups.sequence(message);
        while (groups.nextChild(message)) {
            String name = in.getLocalName();
            if (name.equals("Learner")) {
                readAnyLearner(message, sequence);
            } else {
                groups.refuseAttributes("/" + IlrGroups.bounded(name));
                readTopLevel(message, name, groups.admits(sequence, name));
            }
        }
        requireLearners(sequence);
        sequence.end();
        refuseIfAnything();
        while (in.hasNext()) {
            in.next();
        }
    }

    private Element root() throws XMLStreamException, IlrRefused {
        while (in.next() != XMLStreamConstants.START_ELEMENT) {
            if (in.getEventType() == XMLStreamConstants.DTD) {
                throw new IlrRefused(new Finding(
                        "XML",
                        "/",
                        ValueClass.UNEXPECTED,
                        "The file has a DOCTYPE; document types and entities are not read.",
                        "Export the return without a DOCTYPE."));
            }
        }
        String namespace = in.getNamespaceURI() == null ? "" : in.getNamespaceURI();
        if (!in.getLocalName().equals("Message")) {
            throw new IlrRefused(UnknownReturn.ofNoReturn());
        }
        year = CollectionYears.ofNamespace(namespace)
                .orElseThrow(() -> new IlrRefused(UnknownReturn.ofNamespace(namespace)));
        groups = new IlrGroups(in, year, path);
        return IlrStructure.messageOf(year);
    }

    /** One learner in another namespace is a rejected learner; where all are, the file is refused. */
    private void readAnyLearner(Element message, Sequence sequence) throws XMLStreamException, IlrRefused, E {
        boolean foreign = groups.isForeign();
        if (foreign && stranger == null) {
            stranger = groups.namespaceFinding("Learner", "/Message/Learner");
        }
        if (foreign) {
            sequence.passes("Learner");
        } else if (!sequence.admits("Learner")) {
            groups.skip();
            return;
        }
        open();
        anyLearner = true;
        anyLearnerAtHome |= !foreign;
        readLearner(message.children().get(message.placeOf("Learner")), sequence.count(), foreign);
    }

    private void readTopLevel(Element message, String name, boolean admitted) throws XMLStreamException {
        if (!admitted) {
            groups.skip();
            return;
        }
        Element element = message.children().get(message.placeOf(name));
        path.enter(name, 0);
        header.group(element, groups.readGroup(element, header), 1);
        path.leave();
    }

    /** A file whose header is wrong is read to its end all the same, for what else is wrong; nobody takes its learners. */
    private void open() throws IlrRefused, E {
        if (opened == null && groups.findings().isEmpty()) {
            opened = header.header();
            groups.tellOfEachOne();
            sink.begin(opened);
        }
    }

    private void requireLearners(Sequence sequence) {
        if (!anyLearner) {
            groups.findings()
                    .add(new Finding(
                            "Entity_1",
                            "/Message/Learner",
                            ValueClass.MISSING,
                            "The return lists no learner.",
                            "Send the return with all learners of the year."));
            sequence.forgive("Learner");
        } else if (!anyLearnerAtHome) {
            groups.findings().add(stranger);
        }
    }

    private void refuseIfAnything() throws IlrRefused {
        if (!groups.findings().isEmpty()) {
            List<Finding> all = new ArrayList<>(groups.findings().list());
            all.addAll(ofLearners.list());
            throw new IlrRefused(all, Optional.of(header.header()));
        }
    }

    private void readLearner(Element learner, int position, boolean foreign) throws XMLStreamException, E {
        Findings findings = new Findings();
        Findings ofTheFile = groups.findFor(findings);
        LearnerDraft draft = new LearnerDraft(position, in.getLocation().getLineNumber(), year);
        path.enter("Learner", position);
        groups.refuseAttributes("");
        draft.group(learner, groups.readWithin(learner, draft), 0);
        IlrLearner read = draft.learner();
        LearnerRules.check(read, year, opened == null ? header.header() : opened, findings);
        if (!anyLearnerAtHome || opened == null) {
            findings.list().forEach(ofLearners::add);
        }
        if (foreign) {
            findings.addFirst(groups.namespaceFinding("Learner", path.toString()));
        }
        path.leave();
        if (opened != null) {
            deliver(read, findings);
        }
        groups.findFor(ofTheFile);
    }

    private void deliver(IlrLearner learner, Findings found) throws E {
        if (found.isEmpty()) {
            sink.accept(learner, CodeNotes.of(learner, year));
        } else {
            sink.reject(new IlrSink.Rejected(learner, found.list()));
        }
    }

    /** Takes the groups of a part of the return as they end. */
    interface Draft {

        void group(Element group, StatedGroup stated, int number);
    }
}
