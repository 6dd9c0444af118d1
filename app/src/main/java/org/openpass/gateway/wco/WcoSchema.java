package org.openpass.gateway.wco;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.openpass.declaration.model.FieldError;
import org.openpass.gateway.xml.SecureXml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Validates a message against the packaged WCO schemas; all findings, not the first. */
final class WcoSchema {

    private static final String FOLDER = "/wco/xsd/";
    private static final String PROTOCOL = "packaged";
    private static final String CURRENT = "http://apache.org/xml/properties/dom/current-element-node";
    private static final int MOST_FINDINGS = 200;

    /** The validator adds to "this value breaks that facet" a second "this element's value is not valid". */
    private static final Pattern CONSEQUENCE = Pattern.compile("cvc-(type\\.3\\.1\\.3|complex-type\\.2\\.2|attribute\\.3):");

    private final Schema schema;

    WcoSchema() {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            // a made-up protocol: schemas come from the package by the resolver, nothing can be fetched
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, PROTOCOL);
            factory.setResourceResolver(new PackagedSchemas(FOLDER));
            schema = factory.newSchema(new Source[] {source("DocumentMetaData_2_DMS.xsd"), source("WCO_DEC_2_DMS.xsd")});
        } catch (SAXException e) {
            throw new IllegalStateException("the packaged WCO schemas do not load", e);
        }
    }

    /** What the schema finds in the {@code MetaData} element; the field is the WCO path from {@code Declaration}. */
    List<FieldError> findings(Element metaData) {
        List<FieldError> findings = new ArrayList<>();
        try {
            Validator validator = schema.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.setProperty("http://apache.org/xml/properties/locale", Locale.ENGLISH);
            validator.setErrorHandler(new Collector(validator, findings));
            validator.validate(new DOMSource(metaData));
            return findings;
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Turns what the validator reports into errors at their place in the message. */
    private record Collector(Validator validator, List<FieldError> findings) implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            // a warning refuses nothing
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            boolean follows = CONSEQUENCE.matcher(e.getMessage()).lookingAt();
            if (!follows && findings.size() < MOST_FINDINGS) {
                Element at = (Element) validator.getProperty(CURRENT);
                int line = at == null ? 0 : SecureXml.line(at);
                findings.add(FieldError.of(path(at), "xml.schema", line, e.getMessage().replaceFirst("^cvc-[\\w.-]+: ", "")));
            }
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            error(e);
        }
    }

    private static Source source(String name) {
        InputStream in = WcoSchema.class.getResourceAsStream(FOLDER + name);
        return new StreamSource(in, PROTOCOL + ":" + FOLDER + name);
    }

    /** {@code /Declaration/GoodsShipment/GovernmentAgencyGoodsItem[2]/Origin}: numbered where siblings repeat. */
    private static String path(Element element) {
        StringBuilder path = new StringBuilder();
        Node node = element;
        while (node instanceof Element each && !each.getLocalName().equals("MetaData")) {
            path.insert(0, "/" + each.getLocalName() + number(each));
            node = each.getParentNode();
        }
        return path.isEmpty() ? "/MetaData" : path.toString();
    }

    private static String number(Element element) {
        int before = same(element, Node::getPreviousSibling);
        int after = same(element, Node::getNextSibling);
        return before + after == 0 ? "" : "[" + (before + 1) + "]";
    }

    private static int same(Element element, UnaryOperator<Node> next) {
        int found = 0;
        for (Node each = next.apply(element); each != null; each = next.apply(each)) {
            if (each instanceof Element sibling && sibling.getLocalName().equals(element.getLocalName())) {
                found++;
            }
        }
        return found;
    }
}
