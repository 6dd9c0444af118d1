package org.openpass.studio.editor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model as the text that it is, changed at one place: nothing else of what its author wrote is written anew. Only for
 * what the gate has let through: well-formed, without entities of its own.
 */
public final class ModelText {

    private static final Pattern TAG = Pattern.compile("<!--.*?-->|<!\\[CDATA\\[.*?]]>|<\\?.*?\\?>"
            + "|<(/?)([\\w:.-]+)((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>", Pattern.DOTALL);
    private static final Pattern ZEEBE = Pattern.compile("xmlns:([\\w.-]+)\\s*=\\s*[\"']http://camunda.org/schema/zeebe/1.0[\"']");

    private final String text;
    private final String zeebe;

    /** An element's start tag, where its content begins and ends. */
    private record Node(String name, int start, int open, int close, boolean empty) {
    }

    /** @param text of the file */
    public ModelText(String text) {
        this.text = text;
        Matcher prefix = ZEEBE.matcher(text);
        this.zeebe = prefix.find() ? prefix.group(1) + ":" : "zeebe:";
    }

    /** Sets a {@code zeebe:property} of the element. */
    public String property(String elementId, String name, String value) {
        Optional<Node> all = extension(elementId, "properties");
        Optional<Node> own = all.flatMap(node -> children(node).stream()
                .filter(child -> name.equals(attribute(child, "name"))).findFirst());
        if (own.isPresent()) {
            return set(own.get(), "value", value);
        }
        String property = "<" + zeebe + "property name=\"" + name + "\" value=\"" + escape(value) + "\" />";
        return all.isPresent() ? into(all.get(), property)
                : extend(elementId, "<" + zeebe + "properties>" + property + "</" + zeebe + "properties>");
    }

    /** Sets an attribute of an extension of the element, such as {@code taskDefinition}, which is made if need be. */
    public String extension(String elementId, String extension, String attribute, String value) {
        return extension(elementId, extension).map(node -> set(node, attribute, value)).orElseGet(() ->
                extend(elementId, "<" + zeebe + extension + " " + attribute + "=\"" + escape(value) + "\" />"));
    }

    /** Sets an attribute of an element itself, such as the name of a flow. */
    public String attribute(String elementId, String name, String value) {
        return find(elementId).map(node -> set(node, name, value)).orElse(text);
    }

    /** Sets the condition of a flow. */
    public String condition(String flowId, String expression) {
        return find(flowId).map(flow -> {
            String prefix = flow.name.contains(":") ? flow.name.substring(0, flow.name.indexOf(':') + 1) : "";
            String name = prefix + "conditionExpression";
            String type = text.contains("xmlns:xsi=") ? " xsi:type=\"" + prefix + "tFormalExpression\"" : "";
            String whole = "<" + name + type + ">" + escape(expression) + "</" + name + ">";
            return children(flow).stream().filter(child -> child.name.equals(name)).findFirst()
                    .map(old -> text.substring(0, old.start) + whole + text.substring(end(old))).orElseGet(() -> into(flow, whole));
        }).orElse(text);
    }

    /** What a {@code zeebe:property} of the element says; empty where it has none. */
    public Optional<String> property(String elementId, String name) {
        return extension(elementId, "properties").flatMap(all -> children(all).stream()
                .filter(child -> name.equals(attribute(child, "name"))).findFirst()).map(own -> attribute(own, "value"));
    }

    private Optional<Node> extension(String elementId, String name) {
        return extensions(elementId).flatMap(node -> children(node).stream()
                .filter(child -> child.name.equals(zeebe + name)).findFirst());
    }

    private Optional<Node> extensions(String elementId) {
        return find(elementId).flatMap(node -> children(node).stream()
                .filter(child -> child.name.endsWith("extensionElements")).findFirst());
    }

    private String extend(String elementId, String content) {
        Optional<Node> extensions = extensions(elementId);
        if (extensions.isPresent()) {
            return into(extensions.get(), content);
        }
        Node element = find(elementId).orElseThrow();
        String prefix = element.name.contains(":") ? element.name.substring(0, element.name.indexOf(':') + 1) : "";
        String wrapped = "<" + prefix + "extensionElements>" + content + "</" + prefix + "extensionElements>";
        List<Node> children = children(element);
        // The schema wants it behind the documentation and before all else.
        int at = children.stream().filter(child -> child.name.endsWith("documentation")).mapToInt(child -> end(child))
                .max().orElse(element.open);
        return element.empty ? into(element, wrapped) : text.substring(0, at) + wrapped + text.substring(at);
    }

    private int end(Node node) {
        return node.empty ? node.open : text.indexOf('>', node.close) + 1;
    }

    private String into(Node node, String content) {
        if (node.empty) {
            return text.substring(0, node.open).replaceFirst("\\s*/>$", ">") + content + "</" + node.name + ">"
                    + text.substring(node.open);
        }
        int at = node.close;
        while (at > node.open && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return text.substring(0, at) + content + text.substring(at);
    }

    private String set(Node node, String attribute, String value) {
        String tag = text.substring(node.start, node.open);
        Matcher found = attributes(attribute).matcher(tag);
        String changed = found.find() ? tag.substring(0, found.start(1)) + "\"" + escape(value) + "\"" + tag.substring(found.end(1))
                : tag.replaceFirst("\\s*(/?>)$", Matcher.quoteReplacement(" " + attribute + "=\"" + escape(value) + "\"") + "$1");
        return text.substring(0, node.start) + changed + text.substring(node.open);
    }

    private String attribute(Node node, String name) {
        Matcher found = attributes(name).matcher(text.substring(node.start, node.open));
        return found.find() ? found.group(1).substring(1, found.group(1).length() - 1) : null;
    }

    /** Its value in the quotes that it stands in, of either kind. */
    private static Pattern attributes(String name) {
        return Pattern.compile("\\s" + Pattern.quote(name) + "\\s*=\\s*(\"[^\"]*\"|'[^']*')");
    }

    private Optional<Node> find(String id) {
        return nodes(0, text.length()).stream().filter(node -> id.equals(attribute(node, "id"))).findFirst();
    }

    private List<Node> children(Node parent) {
        if (parent.empty) {
            return List.of();
        }
        List<Node> inside = nodes(parent.open, parent.close);
        return inside.stream().filter(node -> inside.stream().noneMatch(other ->
                other != node && other.open <= node.start && node.start < other.close)).toList();
    }

    private List<Node> nodes(int from, int until) {
        List<Node> nodes = new ArrayList<>();
        Deque<Node> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(text).region(from, until);
        while (tag.find()) {
            if (tag.group(2) == null) {
                continue;
            }
            if (!tag.group(1).isEmpty()) {
                Node begun = open.pop();
                nodes.add(new Node(begun.name, begun.start, begun.open, tag.start(), false));
            } else if (tag.group(3).endsWith("/")) {
                nodes.add(new Node(tag.group(2), tag.start(), tag.end(), tag.end(), true));
            } else {
                open.push(new Node(tag.group(2), tag.start(), tag.end(), -1, false));
            }
        }
        return nodes;
    }

    private static String escape(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("\r\n", "\n").replace("\n", "&#10;").replace("\t", "&#9;");
    }
}
