package org.openpass.gateway.xml;

import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * The one place where XML from outside is parsed: no document type, no entity or schema fetched from anywhere,
 * bounded size, depth and counts, UTF-8 or UTF-16 only. Whatever is wrong comes out as {@link XmlRefused}.
 */
public final class SecureXml {

    private static final String XERCES = "http://apache.org/xml/features/";
    private static final String SAX = "http://xml.org/sax/features/";

    private final XmlLimits limits;

    /** Parses within {@link XmlLimits#STANDARD}. */
    public SecureXml() {
        this(XmlLimits.STANDARD);
    }

    /** Parses within the given limits. */
    public SecureXml(XmlLimits limits) {
        this.limits = limits;
    }

    /** The document, namespace-aware, without comments; its elements know their {@link #line}. */
    public Document parse(byte[] xml) {
        if (xml.length == 0) {
            throw new XmlRefused("/", "xml.empty");
        }
        if (xml.length > limits.bytes()) {
            throw new XmlRefused("/", "xml.size", xml.length, limits.bytes());
        }
        var tree = new BoundedTree(limits);
        try {
            XMLReader reader = reader(limits);
            reader.setContentHandler(tree);
            reader.setErrorHandler(tree);
            reader.parse(new InputSource(new ByteArrayInputStream(xml)));
            return tree.document();
        } catch (CharConversionException | UnsupportedEncodingException e) {
            throw new XmlRefused("/", "xml.encoding", tree.line(), e.getMessage());
        } catch (SAXParseException e) {
            throw refusal(e);
        } catch (SAXException | IOException e) {
            throw new XmlRefused("/", "xml.malformed", tree.line(), 0, e.getMessage());
        }
    }

    /** The line of the document on which the element's start tag ends, from 1. */
    public static int line(Element element) {
        return element.getUserData(BoundedTree.LINE) instanceof Integer line ? line : 0;
    }

    private static XmlRefused refusal(SAXParseException e) {
        String reason = String.valueOf(e.getMessage());
        if (reason.contains("disallow-doctype-decl")) {
            return new XmlRefused("/", "xml.doctype", e.getLineNumber());
        }
        if (reason.contains("JAXP0001")) {
            return new XmlRefused("/", "xml.limit", e.getLineNumber(), reason);
        }
        if (e.getException() instanceof CharConversionException) {
            return new XmlRefused("/", "xml.encoding", e.getLineNumber(), reason);
        }
        if (reason.contains("is not bound") || reason.contains("http://www.w3.org/2000/xmlns/")) {
            return new XmlRefused("/", "xml.namespace.unbound", e.getLineNumber(), reason);
        }
        return new XmlRefused("/", "xml.malformed", e.getLineNumber(), e.getColumnNumber(), reason);
    }

    /** The JDK's own parser whatever else is on the class path, since its limits are the ones relied upon. */
    private static XMLReader reader(XmlLimits limits) throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(XERCES + "disallow-doctype-decl", true);
            factory.setFeature(XERCES + "nonvalidating/load-external-dtd", false);
            factory.setFeature(SAX + "external-general-entities", false);
            factory.setFeature(SAX + "external-parameter-entities", false);
            factory.setFeature(SAX + "namespace-prefixes", true);
            SAXParser parser = factory.newSAXParser();
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            parser.setProperty("http://apache.org/xml/properties/locale", Locale.ENGLISH);
            // newer JDKs stop at 100 levels themselves; ours is the clearer answer
            parser.setProperty("jdk.xml.maxElementDepth", String.valueOf(limits.depth() + 1));
            return parser.getXMLReader();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser lacks a security feature", e);
        }
    }
}
