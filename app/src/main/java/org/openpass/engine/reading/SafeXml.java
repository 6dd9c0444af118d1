package org.openpass.engine.reading;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The first gate: XML as a tree, or refused while it is read. No document type, so no entity and nothing external (XXE,
 * billion laughs); no processing instruction; UTF-8 alone, so that what was looked at is what the engine reads; bounds that
 * are counted as the file streams, before anything is built of it.
 */
final class SafeXml {

    static final int BYTES = 1_048_576;
    static final int ELEMENTS = 20_000;
    static final int ATTRIBUTES = 60;
    static final int DEPTH = 60;
    static final int CHARACTERS = 10_000;

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private int elements;
    private int depth;

    private SafeXml(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** @throws ModelRefused naming what is wrong and in which line */
    static Xml read(byte[] file) {
        String text = decoded(file);
        try {
            return new SafeXml(FACTORY.createXMLStreamReader(new StringReader(text))).tree();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            // the parser itself stumbles over a document type that it is told not to support
            throw new ModelRefused(Refusal.at(line, text.contains("<!DOCTYPE") ? "doctype" : "noXml"));
        }
    }

    static String decoded(byte[] file) {
        if (file.length > BYTES) {
            throw new ModelRefused(Refusal.at(0, "tooLarge", file.length, BYTES));
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new ModelRefused(Refusal.at(0, "notUtf8"));
        }
    }

    private Xml tree() throws XMLStreamException {
        String encoding = reader.getCharacterEncodingScheme();
        if (encoding != null && !encoding.toUpperCase(Locale.ROOT).equals("UTF-8")) {
            throw refused("notUtf8");
        }
        if (reader.getVersion() != null && !reader.getVersion().equals("1.0")) {
            throw refused("noXml");
        }
        Xml root = null;
        Xml here = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    here = opened(here);
                    root = root == null ? here : root;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    here = here.parent();
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> read(here);
                case XMLStreamConstants.DTD -> throw refused("doctype");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw refused("entity", reader.getLocalName());
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> throw refused("instruction", reader.getPITarget());
                default -> { }
            }
        }
        return root;
    }

    private Xml opened(Xml parent) {
        if (++elements > ELEMENTS) {
            throw refused("tooMany", ELEMENTS);
        }
        if (++depth > DEPTH) {
            throw refused("tooDeep", DEPTH);
        }
        if (reader.getAttributeCount() > ATTRIBUTES) {
            throw refused("tooManyAttributes", ATTRIBUTES);
        }
        Xml element = new Xml(reader.getNamespaceURI(), reader.getLocalName(), reader.getLocation().getLineNumber(), parent);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String value = reader.getAttributeValue(i);
            bounded(value);
            element.put(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i), value);
        }
        return element;
    }

    private void read(Xml here) {
        // white space between elements is layout, not text
        if (here == null || reader.isWhiteSpace() && (here.content().isEmpty() || !here.children().isEmpty())) {
            return;
        }
        String text = reader.getText();
        bounded(text);
        if (here.content().append(text).length() > CHARACTERS) {
            throw refused("tooLong", CHARACTERS);
        }
    }

    private void bounded(String text) {
        if (text.length() > CHARACTERS) {
            throw refused("tooLong", CHARACTERS);
        }
        if (text.chars().anyMatch(SafeXml::turnsText)) {
            throw refused("direction");
        }
    }

    /** Characters that turn the direction of text: what a second person reads would not be what stands there. */
    static boolean turnsText(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F || c == 0x061C;
    }

    /** Characters that XML has not and JSON and tables can write as escapes: the database takes no text with the first of them. */
    static boolean controls(int c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    }

    private ModelRefused refused(String code, Object... args) {
        return new ModelRefused(Refusal.at(reader.getLocation().getLineNumber(), code, args));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((XMLResolver) (publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }
}
