package org.openpass.gateway.wco;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openpass.gateway.xml.XmlRefused;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Finds the import declaration in a message, or says what the message is instead. */
final class WcoMessage {

    private static final String ORIGINAL = "9";
    private static final Set<String> FUNCTIONS = Set.of("1", "4", "5", "13");
    private static final List<String> TYPES = List.of("EX", "INV", "COR", "GPR", "CO");

    private final Element metaData;
    private final Element declaration;

    private WcoMessage(Element metaData, Element declaration) {
        this.metaData = metaData;
        this.declaration = declaration;
    }

    /** @throws XmlRefused when this is not an original import declaration */
    static WcoMessage of(Document document) {
        Element metaData = metaData(document.getDocumentElement());
        List<Element> declarations = children(metaData, "Declaration");
        String typeName = text(metaData, "WCOTypeName");
        if (declarations.isEmpty()) {
            List<Element> others = children(metaData, null).stream().filter(e -> !children(e, null).isEmpty()).toList();
            throw new XmlRefused("/MetaData", "document.notDeclaration",
                    others.isEmpty() ? "MetaData" : others.getFirst().getLocalName(), orDash(typeName));
        }
        requireNamespace(metaData, WcoNamespaces.META_DATA);
        requireNamespace(declarations.getFirst(), WcoNamespaces.DECLARATION);
        if (declarations.size() > 1) {
            throw new XmlRefused("/MetaData", "document.several", declarations.size());
        }
        requireOriginalImport(declarations.getFirst());
        return new WcoMessage(metaData, declarations.getFirst());
    }

    Element metaData() {
        return metaData;
    }

    Element declaration() {
        return declaration;
    }

    private static Element metaData(Element root) {
        if (root.getLocalName().equals("MetaData")) {
            return root;
        }
        if (root.getLocalName().equals("submitDeclarationRequest")) {
            NodeList wrapped = root.getElementsByTagNameNS(WcoNamespaces.META_DATA, "MetaData");
            if (wrapped.getLength() == 1) {
                return (Element) wrapped.item(0);
            }
        }
        throw new XmlRefused("/", "document.root", root.getLocalName());
    }

    private static void requireNamespace(Element element, String expected) {
        if (!expected.equals(element.getNamespaceURI())) {
            throw new XmlRefused("/" + element.getLocalName(), "xml.namespace", element.getLocalName(),
                    orDash(element.getNamespaceURI()), expected);
        }
    }

    private static void requireOriginalImport(Element declaration) {
        String type = text(declaration, "TypeCode");
        String function = text(declaration, "FunctionCode");
        if (!function.equals(ORIGINAL)) {
            throw new XmlRefused("/Declaration/FunctionCode", "document.function", orDash(function), orDash(type),
                    "@document.function." + (FUNCTIONS.contains(function) ? function : "other"));
        }
        if (!type.startsWith("IM")) {
            String kind = TYPES.stream().filter(type::startsWith).findFirst().orElse("otherType");
            throw new XmlRefused("/Declaration/TypeCode", "document.type", orDash(type), "@document." + kind);
        }
    }

    private static String orDash(String text) {
        return text == null || text.isEmpty() ? "-" : text;
    }

    private static String text(Element parent, String name) {
        List<Element> found = children(parent, name);
        return found.isEmpty() ? "" : found.getFirst().getTextContent().strip();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && (name == null || name.equals(element.getLocalName()))) {
                found.add(element);
            }
        }
        return found;
    }
}
