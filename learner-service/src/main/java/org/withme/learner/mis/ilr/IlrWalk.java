package org.withme.learner.mis.ilr;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.withme.learner.year.CollectionYear;
import org.withme.learner.year.CollectionYears;

/** Walks once through a return, along its structure. */
final class IlrWalk<E extends Exception> {

    private static final int MOST_DELIVERIES = 98;

    /** No name of the specification is longer; a name in the file can be anything. */
    private static final int LONGEST_NAME = 40;

    private final XMLStreamReader in;
    private final IlrSink<E> sink;
    private final IlrPath path = new IlrPath();
    private final HeaderDraft header = new HeaderDraft();
    private final Set<String> strangers = new HashSet<>();
    private Findings findings = new Findings();
    private IlrHeader opened;
    private CollectionYear year;

    IlrWalk(XMLStreamReader in, IlrSink<E> sink) {
        this.in = in;
        this.sink = sink;
    }

    void readMessage() throws XMLStreamException, IlrRefused, E {
        Element message = root();
        path.enter("Message", 0);
        Sequence sequence = sequence(message);
        while (nextChild(message)) {
            String name = in.getLocalName();
            boolean admitted = admits(sequence, name);
            if (admitted && name.equals("Learner")) {
                open();
                readLearner(message.children().get(message.placeOf(name)), sequence.count());
            } else {
                readTopLevel(message, name, admitted);
            }
        }
        sequence.end();
        refuseIfAnything();
        requireLearners();
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
        return IlrStructure.messageOf(year);
    }

    private void readTopLevel(Element message, String name, boolean admitted) throws XMLStreamException {
        if (!admitted) {
            skip();
            return;
        }
        Element element = message.children().get(message.placeOf(name));
        path.enter(name, 0);
        header.group(element, readGroup(element, header), 1);
        path.leave();
    }

    private void open() throws IlrRefused, E {
        if (opened == null) {
            refuseIfAnything();
            opened = header.header();
            sink.begin(opened);
        }
    }

    private void requireLearners() throws IlrRefused {
        if (opened == null) {
            throw new IlrRefused(new Finding(
                    "Entity_1",
                    "/Message/Learner",
                    ValueClass.MISSING,
                    "The return lists no learner.",
                    "Send the return with all learners of the year."));
        }
    }

    private void refuseIfAnything() throws IlrRefused {
        if (!findings.isEmpty()) {
            throw new IlrRefused(findings.list());
        }
    }

    private void readLearner(Element learner, int position) throws XMLStreamException, E {
        Findings ofTheFile = findings;
        findings = new Findings();
        LearnerDraft draft = new LearnerDraft(position, in.getLocation().getLineNumber(), year);
        path.enter("Learner", position);
        draft.group(learner, readGroup(learner, draft), 0);
        path.leave();
        deliver(draft.learner(), findings);
        findings = ofTheFile;
    }

    private void deliver(IlrLearner learner, Findings found) throws E {
        LearnerRules.check(learner, year, opened, found);
        if (found.isEmpty()) {
            sink.accept(learner, CodeNotes.of(learner, year));
        } else {
            sink.reject(new IlrSink.Rejected(learner, found.list()));
        }
    }

    /** Reads the children of a group; its own texts are returned, its groups are handed to the draft as they end. */
    private Map<String, String> readGroup(Element group, Draft draft) throws XMLStreamException {
        Map<String, String> values = new HashMap<>();
        Sequence sequence = sequence(group);
        while (nextChild(group)) {
            String name = in.getLocalName();
            boolean admitted = admits(sequence, name);
            int place = group.placeOf(name);
            if (place < 0 || isTooMany(name, sequence.count(), admitted)) {
                skip();
                continue;
            }
            Element child = group.children().get(place);
            path.enter(name, child.occurrence().most() > 1 ? sequence.count() : 0);
            if (child.type().isPresent()) {
                readText(child, admitted, values);
            } else {
                Map<String, String> inner = readGroup(child, draft);
                if (admitted) {
                    draft.group(child, inner, sequence.count());
                }
            }
            path.leave();
        }
        sequence.end();
        return values;
    }

    /** The first delivery above the limit is a finding, which rejects the learner; no more of them is kept. */
    private boolean isTooMany(String name, int count, boolean admitted) {
        if (count <= MOST_DELIVERIES || !name.equals("LearningDelivery")) {
            return false;
        }
        findings.addIf(
                admitted && count == MOST_DELIVERIES + 1,
                "WithMe_LearningDelivery",
                path + "/LearningDelivery[" + count + "]",
                ValueClass.REPEATED,
                "The learner has more than " + MOST_DELIVERIES + " learning deliveries.",
                "Send at most " + MOST_DELIVERIES + " learning deliveries for a learner.");
        return true;
    }

    private void readText(Element element, boolean admitted, Map<String, String> values) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
                case XMLStreamConstants.START_ELEMENT -> {
                    fault(in.getLocalName(), ValueClass.UNEXPECTED);
                    skip();
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> refuseEntity();
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        String value = text.toString();
        ValueType type = element.type().orElseThrow();
        ValueClass valueClass = type.check(value);
        if (valueClass != ValueClass.VALID) {
            findings.add(Finding.ofStructure(element.name(), path.toString(), valueClass, type.expectation()));
        } else if (admitted) {
            values.put(element.name(), value);
        }
    }

    /** Moves to the next child; false at the end of the element. */
    private boolean nextChild(Element group) throws XMLStreamException {
        while (true) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    refuseAttributes();
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!in.isWhiteSpace()) {
                        findings.add(Finding.ofStructure(group.name(), path.toString(), ValueClass.UNEXPECTED, ""));
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> refuseEntity();
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
    }

    private void refuseAttributes() {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (!XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(in.getAttributeNamespace(i))) {
                fault(in.getLocalName(), ValueClass.UNEXPECTED);
            }
        }
    }

    private void refuseEntity() throws XMLStreamException {
        throw new XMLStreamException("An entity is not declared", in.getLocation());
    }

    private boolean admits(Sequence sequence, String name) {
        if (!year.namespace().equals(in.getNamespaceURI())) {
            reportNamespace(name);
            sequence.passes(name);
            return false;
        }
        return sequence.admits(name);
    }

    /** Once for each element of the file's own: an export that is wrong so is wrong so throughout. */
    private void reportNamespace(String name) {
        String field = bounded(name);
        if (opened != null || strangers.add(field)) {
            findings.add(Finding.ofNamespace(field, path + "/" + field, in.getNamespaceURI(), year.namespace()));
        }
    }

    private Sequence sequence(Element group) {
        return new Sequence(group, this::fault);
    }

    private void fault(String name, ValueClass valueClass) {
        String field = bounded(name);
        findings.add(Finding.ofStructure(field, path + "/" + field, valueClass, ""));
    }

    private static String bounded(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** Takes the groups of a part of the return as they end. */
    interface Draft {

        void group(Element group, Map<String, String> values, int number);

        /** What a text means when it is there. */
        static Integer number(Map<String, String> values, String name) {
            String value = values.get(name);
            return value == null ? null : Integer.valueOf(value.strip());
        }
    }
}
