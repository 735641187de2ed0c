package org.withme.learner.mis.ilr;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Locale;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.withme.platform.problem.StrictUtf8;

/** Reads a return from a stream: strict UTF-8, no DOCTYPE, no entities, one learner in memory at a time. */
public final class IlrReader {

    private static final int LONGEST_TEXT = 20_000;
    private static final int DEEPEST = 50;
    private static final int MOST_ATTRIBUTES = 20;

    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] ZIP = {'P', 'K'};

    private static final WstxInputFactory FACTORY = factory();

    private IlrReader() {}

    /**
     * Reads the whole return.
     *
     * @throws IlrRefused if it cannot be taken as a whole; what the sink got before then must not be applied
     * @throws IOException if the stream cannot be read
     */
    public static <E extends Exception> void read(InputStream xml, IlrSink<E> sink) throws IlrRefused, IOException, E {
        XMLStreamReader in = null;
        try {
            Pieces pieces = new Pieces(new StrictUtf8(requireUnpacked(xml)));
            in = pieces.counting(FACTORY.createXMLStreamReader(pieces));
            requireUtf8(in);
            new IlrWalk<>(in, sink).readMessage();
        } catch (XMLStreamException e) {
            throw refusal(e, in);
        } finally {
            close(in);
        }
    }

    /** Looks at how the file begins: a packed file is told apart from a damaged one. */
    private static InputStream requireUnpacked(InputStream xml) throws IOException, IlrRefused {
        PushbackInputStream again = new PushbackInputStream(xml, GZIP.length);
        byte[] start = again.readNBytes(GZIP.length);
        if (Arrays.equals(start, GZIP) || Arrays.equals(start, ZIP)) {
            throw new IlrRefused(new Finding(
                    "XML",
                    "/",
                    ValueClass.WRONG_CHARACTERS,
                    "The file is compressed, where XML was announced.",
                    "Send plain XML as application/xml, or a zip with the file in it as application/zip."));
        }
        again.unread(start);
        return again;
    }

    private static void requireUtf8(XMLStreamReader in) throws IlrRefused {
        boolean declared = isUtf8(in.getCharacterEncodingScheme());
        boolean actual = isUtf8(in.getEncoding());
        if (!declared || !actual) {
            throw new IlrRefused(notUtf8());
        }
    }

    private static boolean isUtf8(String encoding) {
        return encoding == null || encoding.toUpperCase(Locale.ROOT).equals("UTF-8");
    }

    private static IlrRefused refusal(XMLStreamException e, XMLStreamReader in) throws IOException {
        if (e.getNestedException() instanceof CharConversionException
                || e.getNestedException() instanceof CharacterCodingException) {
            return new IlrRefused(notUtf8());
        }
        if (e.getNestedException() instanceof Pieces.TooLong) {
            return new IlrRefused(new Finding(
                    "XML",
                    "/",
                    ValueClass.TOO_LONG,
                    "A name, a comment or an instruction" + place(e, in) + " is longer than any in a return.",
                    "Export the return again."));
        }
        if (e.getNestedException() instanceof IOException unreadable) {
            throw unreadable;
        }
        return new IlrRefused(new Finding(
                "XML",
                "/",
                ValueClass.WRONG_CHARACTERS,
                "The file is not well-formed XML: it breaks off or is damaged" + place(e, in) + ".",
                "Export the return again and send the complete file."));
    }

    private static String place(XMLStreamException e, XMLStreamReader in) {
        Location where = e.getLocation() != null || in == null ? e.getLocation() : in.getLocation();
        return where == null
                ? " at its beginning"
                : " at line " + where.getLineNumber() + ", column " + where.getColumnNumber();
    }

    private static Finding notUtf8() {
        return new Finding(
                "XML",
                "/",
                ValueClass.WRONG_CHARACTERS,
                "The file is not encoded in UTF-8.",
                "Export the return in UTF-8.");
    }

    private static void close(XMLStreamReader in) {
        try {
            if (in != null) {
                in.close();
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The XML reader could not be closed", e);
        }
    }

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, LONGEST_TEXT);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_TEXT);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        return factory;
    }
}
