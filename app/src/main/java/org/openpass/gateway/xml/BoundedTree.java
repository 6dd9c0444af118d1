package org.openpass.gateway.xml;

import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.Locator2;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Builds the tree while it counts, so that a hostile document is refused before it is held. The JDK's builder
 * keeps no line numbers, and a sender needs them.
 */
final class BoundedTree extends DefaultHandler {

    static final String LINE = "line";
    private static final Set<String> ENCODINGS = Set.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "US-ASCII");

    private final XmlLimits limits;
    private final Document document;
    private final StringBuilder text = new StringBuilder();
    private Node open;
    private int depth;
    private int elements;
    private Locator locator;

    BoundedTree(XmlLimits limits) {
        this.limits = limits;
        try {
            document = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        // every element was checked by the parser already; checking names again costs a third of the time
        document.setStrictErrorChecking(false);
        open = document;
    }

    Document document() {
        return document;
    }

    int line() {
        return locator == null ? 0 : locator.getLineNumber();
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        if (elements == 0) {
            requireUnicode();
        }
        require(++depth <= limits.depth(), "xml.depth", limits.depth());
        require(++elements <= limits.elements(), "xml.elements", limits.elements());
        require(attributes.getLength() <= limits.attributes(), "xml.attributes", limits.attributes());
        appendText();
        Element element = document.createElementNS(uri.isEmpty() ? null : uri, qName);
        for (int i = 0; i < attributes.getLength(); i++) {
            element.setAttributeNS(namespace(attributes, i), attributes.getQName(i), attributes.getValue(i));
        }
        element.setUserData(LINE, line(), null);
        open.appendChild(element);
        open = element;
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        appendText();
        open = open.getParentNode();
        depth--;
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        text.append(chars, start, length);
    }

    @Override
    public void error(SAXParseException e) throws SAXParseException {
        throw e;
    }

    private void appendText() {
        if (!text.isEmpty()) {
            String content = text.toString();
            if (!content.isBlank()) {
                open.appendChild(document.createTextNode(content));
            }
            text.setLength(0);
        }
    }

    private void requireUnicode() {
        String encoding = locator instanceof Locator2 known ? known.getEncoding() : null;
        if (encoding != null && !ENCODINGS.contains(encoding.toUpperCase())) {
            throw new XmlRefused("/", "xml.encoding", line(), encoding);
        }
    }

    private void require(boolean kept, String code, int limit) {
        if (!kept) {
            throw new XmlRefused("/", code, line(), limit);
        }
    }

    private static String namespace(Attributes attributes, int i) {
        String name = attributes.getQName(i);
        if (name.equals("xmlns") || name.startsWith("xmlns:")) {
            return XMLConstants.XMLNS_ATTRIBUTE_NS_URI;
        }
        return attributes.getURI(i).isEmpty() ? null : attributes.getURI(i);
    }
}
