package org.openpass.gateway.wco;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.openpass.declaration.model.DeclarationRules;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The elements of one message, asked by the paths of the table. The JDK's XPath indexes the whole tree under which a
 * node hangs for each question: so goods items move to a tree of their own, and each path is asked once for all items.
 */
final class WcoElements {

    private final Element header;
    private final Element tree;
    private final List<Element> items;
    private final XPath xpath = XPathFactory.newDefaultInstance().newXPath();
    private final Map<String, WcoPath> paths = new HashMap<>();
    private final Map<String, Map<Element, List<Node>>> ofItems = new HashMap<>();

    /** @param declaration is emptied of its goods items */
    WcoElements(Element declaration) {
        xpath.setNamespaceContext(new WcoNamespaces());
        header = declaration;
        tree = declaration.getOwnerDocument().createElementNS(WcoNamespaces.DECLARATION, "items");
        List<Node> all = evaluate(header, WcoPath.of(WcoMapping.ITEM).any());
        all.forEach(item -> item.getParentNode().removeChild(item));
        // more are refused as a whole by the rules: one over the limit suffices to show it
        items = all.stream().limit(DeclarationRules.MOST_LINES + 1L).map(Element.class::cast).toList();
        items.forEach(tree::appendChild);
    }

    Element header() {
        return header;
    }

    List<Element> items() {
        return items;
    }

    /** What a path of the table finds below {@code scope}, which is the header or an item; nothing blank. */
    List<Node> find(Element scope, String path) {
        boolean allItems = scope == header && path.startsWith(WcoMapping.ITEM + "/");
        String relative = allItems ? path.substring(WcoMapping.ITEM.length() + 1) : path;
        WcoPath asked = paths.computeIfAbsent(relative, WcoPath::of);
        List<Node> all = find(scope, allItems, asked.any());
        if (all.isEmpty() || asked.preferences().size() == 1) {
            return all;
        }
        return asked.preferences().stream().map(expression -> find(scope, allItems, expression))
                .filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    private List<Node> find(Element scope, boolean allItems, String expression) {
        if (scope == header && !allItems) {
            return evaluate(header, expression);
        }
        Map<Element, List<Node>> byItem = ofItems.computeIfAbsent(expression, this::byItem);
        if (!allItems) {
            return byItem.getOrDefault(scope, List.of());
        }
        return items.stream().flatMap(item -> byItem.getOrDefault(item, List.of()).stream()).toList();
    }

    private Map<Element, List<Node>> byItem(String expression) {
        Map<Element, List<Node>> found = new IdentityHashMap<>();
        for (Node node : evaluate(tree, "*/" + expression)) {
            Node item = node instanceof Attr attribute ? attribute.getOwnerElement() : node;
            while (item.getParentNode() != tree) {
                item = item.getParentNode();
            }
            found.computeIfAbsent((Element) item, any -> new ArrayList<>()).add(node);
        }
        return found;
    }

    private List<Node> evaluate(Element scope, String expression) {
        try {
            var nodes = (NodeList) xpath.evaluate(expression, scope, XPathConstants.NODESET);
            List<Node> found = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                if (!nodes.item(i).getTextContent().isBlank()) {
                    found.add(nodes.item(i));
                }
            }
            return found;
        } catch (XPathExpressionException e) {
            throw new IllegalStateException(expression, e);
        }
    }
}
