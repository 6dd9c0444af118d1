package org.openpass.gateway.wco;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpression;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The elements of one message, asked by the paths of the table. Goods items are taken out of the tree: the JDK's
 * XPath indexes the whole tree under which a node hangs for each question, which would cost minutes at 999 items.
 */
final class WcoElements {

    private final Element header;
    private final List<Element> items;
    private final XPath xpath;
    private final Map<String, XPathExpression> compiled = new ConcurrentHashMap<>();

    /** @param declaration is emptied of its goods items */
    WcoElements(Element declaration) {
        xpath = XPathFactory.newDefaultInstance().newXPath();
        xpath.setNamespaceContext(new WcoNamespaces());
        header = declaration;
        items = evaluate(header, WcoPath.of(WcoMapping.ITEM).preferences().getFirst()).stream()
                .map(Element.class::cast).toList();
        items.forEach(item -> item.getParentNode().removeChild(item));
    }

    Element header() {
        return header;
    }

    List<Element> items() {
        return items;
    }

    /** What a path of the table finds below {@code scope}, which is the header or an item. */
    List<Node> find(Element scope, String path) {
        boolean ofItems = scope == header && path.startsWith(WcoMapping.ITEM + "/");
        List<Element> scopes = ofItems ? items : List.of(scope);
        String relative = ofItems ? path.substring(WcoMapping.ITEM.length() + 1) : path;
        for (String expression : WcoPath.of(relative).preferences()) {
            List<Node> found = new ArrayList<>();
            scopes.forEach(each -> found.addAll(evaluate(each, expression)));
            if (found.stream().anyMatch(node -> !node.getTextContent().isBlank())) {
                return found;
            }
        }
        return List.of();
    }

    private List<Node> evaluate(Element scope, String expression) {
        try {
            var nodes = (NodeList) compiled.computeIfAbsent(expression, this::compile).evaluate(scope, XPathConstants.NODESET);
            List<Node> found = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                found.add(nodes.item(i));
            }
            return found;
        } catch (XPathExpressionException e) {
            throw new IllegalStateException(expression, e);
        }
    }

    private XPathExpression compile(String expression) {
        try {
            return xpath.compile(expression);
        } catch (XPathExpressionException e) {
            throw new IllegalStateException(expression, e);
        }
    }
}
