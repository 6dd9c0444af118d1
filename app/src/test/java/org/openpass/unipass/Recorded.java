package org.openpass.unipass;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Answers of the real service: recorded by mooyoul/node-unipass (MIT), and examples of its guide, in
 * {@code src/test/resources/unipass}.
 */
final class Recorded {

    private Recorded() {
    }

    /** The file as it is. */
    static String text(String name) {
        try (InputStream file = Recorded.class.getResourceAsStream("/unipass/" + name + ".xml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The root element of a text. */
    static Element root(String text) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new InputSource(new java.io.StringReader(text))).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(text, e);
        }
    }

    /** Its elements, in order. */
    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** Every element of a text without others in it, as {@code parent/name=text}, in order. */
    static List<String> leaves(String text) {
        return leaves(root(text)).toList();
    }

    private static Stream<String> leaves(Element parent) {
        return children(parent).stream().flatMap(child -> children(child).isEmpty()
                ? Stream.of(parent.getTagName() + "/" + child.getTagName() + "=" + child.getTextContent()) : leaves(child));
    }
}
