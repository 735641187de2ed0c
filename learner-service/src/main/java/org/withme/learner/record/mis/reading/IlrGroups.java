package org.withme.learner.record.mis.reading;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.withme.learner.record.year.CollectionYear;

/** Reads groups of elements along the structure of a year, and finds what is wrong with them. */
final class IlrGroups {

    private static final int MOST_DELIVERIES = 98;

    /** No name of the specification is longer; a name in the file can be anything. */
    private static final int LONGEST_NAME = 40;

    private final XMLStreamReader in;
    private final CollectionYear year;
    private final String home;
    private final IlrPath path;
    private final Set<String> strangers = new HashSet<>();
    private Findings findings = new Findings();
    private boolean eachOne;

    /** A namespace that was found wrong at the element around: what is in it is read as if it were right, and told once. */
    private String tolerated;

    IlrGroups(XMLStreamReader in, CollectionYear year, IlrPath path) {
        this.in = in;
        this.year = year;
        this.home = year.namespace();
        this.path = path;
    }

    /** Everything that was found since they were last exchanged. */
    Findings findings() {
        return findings;
    }

    /**
     * From now on everything is found for somebody else.
     *
     * @return for whom it was found until now
     */
    Findings findFor(Findings next) {
        Findings before = findings;
        findings = next;
        return before;
    }

    /** From now on a wrong namespace is told of each element, not once for the file. */
    void tellOfEachOne() {
        eachOne = true;
    }

    /** Reads a group that may stand in another namespace itself; then its children are told of no second time. */
    StatedGroup readWithin(Element group, IlrWalk.Draft draft) throws XMLStreamException {
        String around = tolerated;
        tolerated = isForeign() ? namespace() : around;
        StatedGroup stated = readGroup(group, draft);
        tolerated = around;
        return stated;
    }

    /** Reads the children of a group; its own texts are returned, its groups are handed to the draft as they end. */
    StatedGroup readGroup(Element group, IlrWalk.Draft draft) throws XMLStreamException {
        StatedGroup stated = new StatedGroup();
        Sequence sequence = sequence(group);
        while (nextChild(group)) {
            String name = in.getLocalName();
            refuseAttributes("/" + bounded(name));
            boolean foreign = isForeign();
            boolean admitted = admits(sequence, name, foreign);
            int place = group.placeOf(name);
            if (place < 0 || isTooMany(name, sequence.count(), admitted)) {
                skip();
                continue;
            }
            Element child = group.children().get(place);
            path.enter(name, child.occurrence().most() > 1 ? sequence.count() : 0);
            if (child.type().isPresent()) {
                readText(child, admitted, stated);
            } else {
                StatedGroup inner = readWithin(child, draft);
                if (admitted || foreign) {
                    draft.group(child, inner, sequence.count());
                }
            }
            path.leave();
        }
        sequence.end();
        return stated;
    }

    /** The first delivery above the limit is a finding, which rejects the learner; no more of them is kept. */
    private boolean isTooMany(String name, int count, boolean admitted) {
        if (count <= MOST_DELIVERIES || !name.equals("LearningDelivery")) {
            return false;
        }
        if (admitted && count == MOST_DELIVERIES + 1) {
            findings.add(new Finding(
                    "WithMe_LearningDelivery",
                    path + "/LearningDelivery[" + count + "]",
                    ValueClass.REPEATED,
                    "The learner has more than " + MOST_DELIVERIES + " learning deliveries.",
                    "Send at most " + MOST_DELIVERIES + " learning deliveries for a learner."));
        }
        return true;
    }

    private void readText(Element element, boolean admitted, StatedGroup stated) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
                case XMLStreamConstants.START_ELEMENT -> {
                    fault(element, in.getLocalName(), ValueClass.UNEXPECTED);
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
            findings.add(Finding.ofValue(element, path.toString(), valueClass, value, year));
        } else if (admitted) {
            stated.put(element.name(), value);
        }
    }

    /** Moves to the next child; false at the end of the element. */
    boolean nextChild(Element group) throws XMLStreamException {
        while (true) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!in.isWhiteSpace() && !findings.concern(path.toString())) {
                        findings.add(Finding.ofStrayText(group.name(), path.toString()));
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> refuseEntity();
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
    }

    /** @param below where the element stands, from the present place on: the place itself is said only if something is wrong */
    void refuseAttributes(String below) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (!XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(in.getAttributeNamespace(i))) {
                findings.add(Finding.ofAttribute(bounded(in.getLocalName()), path + below));
                return;
            }
        }
    }

    private void refuseEntity() throws XMLStreamException {
        throw new XMLStreamException("An entity is not declared", in.getLocation());
    }

    private String namespace() {
        return in.getNamespaceURI() == null ? "" : in.getNamespaceURI();
    }

    boolean isForeign() {
        return !home.equals(in.getNamespaceURI()) && !namespace().equals(tolerated);
    }

    boolean admits(Sequence sequence, String name) {
        return admits(sequence, name, isForeign());
    }

    private boolean admits(Sequence sequence, String name, boolean foreign) {
        if (foreign) {
            reportNamespace(name, sequence);
            return false;
        }
        return sequence.admits(name);
    }

    /** Once for each element of the file's own: an export that is wrong so is wrong so throughout. */
    private void reportNamespace(String name, Sequence sequence) {
        String field = bounded(name);
        Finding finding = null;
        if (eachOne || strangers.add(field)) {
            finding = namespaceFinding(field, path + "/" + field);
        }
        sequence.passes(name);
        if (finding != null) {
            findings.add(
                    sequence.isRepeatable(name)
                            ? finding.at(path + "/" + field + "[" + sequence.count() + "]")
                            : finding);
        }
    }

    Finding namespaceFinding(String field, String at) {
        return Finding.ofNamespace(field, at, namespace(), home);
    }

    Sequence sequence(Element group) {
        return new Sequence(group, (name, valueClass) -> fault(group, name, valueClass));
    }

    private void fault(Element group, String name, ValueClass valueClass) {
        String field = bounded(name);
        Optional<CollectionYear> other =
                valueClass == ValueClass.UNEXPECTED ? IlrStructure.yearWith(group.name(), name) : Optional.empty();
        findings.add(other.map(had -> Finding.ofAnotherYear(field, path + "/" + field, year, had))
                .orElseGet(() -> Finding.ofStructure(field, path + "/" + field, valueClass, "")));
    }

    static String bounded(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    void skip() throws XMLStreamException {
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
}
