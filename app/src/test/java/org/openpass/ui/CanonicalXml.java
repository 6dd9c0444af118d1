package org.openpass.ui;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * What an XML file says, a line an element, however it was written: names by their namespace, attributes in order,
 * without the space between elements, without a default that is written out or an empty label, shapes of a plane in order of their ids.
 */
final class CanonicalXml {

    private CanonicalXml() {
    }

    static List<String> lines(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        List<String> lines = new ArrayList<>();
        add(factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))).getDocumentElement(), "", lines);
        return lines;
    }

    private static void add(Element element, String indent, List<String> lines) {
        List<Node> children = IntStream.range(0, element.getChildNodes().getLength())
                .mapToObj(element.getChildNodes()::item).toList();
        List<Element> elements = children.stream().filter(Element.class::isInstance).map(Element.class::cast)
                .filter(e -> !e.getLocalName().equals("BPMNLabel") || e.hasChildNodes())
                .sorted(element.getLocalName().equals("BPMNPlane") ? Comparator.comparing(e -> e.getAttribute("id"))
                        : (a, b) -> 0).toList();
        String text = elements.isEmpty() ? element.getTextContent().strip() : "";
        lines.add(indent + "{" + element.getNamespaceURI() + "}" + element.getLocalName() + attributes(element) + " " + text);
        elements.forEach(child -> add(child, indent + "  ", lines));
    }

    private static List<String> attributes(Element element) {
        Stream<Attr> all = IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> (Attr) element.getAttributes().item(i));
        return all.filter(a -> !"http://www.w3.org/2000/xmlns/".equals(a.getNamespaceURI()))
                .filter(a -> !(a.getName().equals("isInterrupting") && a.getValue().equals("true")))
                .map(a -> "{" + a.getNamespaceURI() + "}" + a.getLocalName() + "=" + a.getValue()).sorted().toList();
    }
}
