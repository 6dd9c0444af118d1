package org.openpass.authoring.decision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file of a table, changed at the days of its rules only: nothing else of what its author wrote is written anew. For files
 * that the gate has let through.
 */
public final class TableText {

    private static final Pattern TAG = Pattern.compile("<!--.*?-->|<!\\[CDATA\\[.*?]]>|<\\?.*?\\?>"
            + "|<(/?)([\\w:.-]+)((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("\\sid\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    /** An element; its content stands from open to close. */
    private record Node(String name, String id, int depth, int start, int open, int close, int end) {

        boolean is(String local) {
            return name.equals(local) || name.endsWith(":" + local);
        }

        boolean within(Node other) {
            return other.open <= start && end <= other.close;
        }

        String prefix() {
            return name.contains(":") ? name.substring(0, name.indexOf(':') + 1) : "";
        }
    }

    private final String text;
    private final List<Node> nodes = new ArrayList<>();

    public TableText(String text) {
        this.text = text;
        Deque<Node> open = new ArrayDeque<>();
        for (Matcher tag = TAG.matcher(text); tag.find(); ) {
            if (tag.group(2) == null) {
                continue;
            }
            if (!tag.group(1).isEmpty()) {
                Node begun = open.pop();
                nodes.add(new Node(begun.name, begun.id, begun.depth, begun.start, begun.open, tag.start(), tag.end()));
            } else {
                Matcher id = ID.matcher(tag.group(3));
                Node node = new Node(tag.group(2), id.find() ? Objects.requireNonNullElse(id.group(1), id.group(2)) : "", open.size(), tag.start(), tag.end(), tag.end(), tag.end());
                if (tag.group(3).endsWith("/")) {
                    nodes.add(node);
                } else {
                    open.push(node);
                }
            }
        }
        nodes.sort(java.util.Comparator.comparingInt(Node::start));
    }

    /** The column of days, with which all rules count on all days as before; the file itself where it has rules of other shape. */
    public String withDays(String label) {
        List<Node> rules = nodes.stream().filter(node -> node.is("rule")).toList();
        List<Node> columns = nodes.stream().filter(node -> node.is("input")).toList();
        StringBuilder changed = new StringBuilder(text);
        for (Node rule : rules.reversed()) {
            List<Node> cells = cells(rule, "inputEntry");
            String cell = "inputEntry id=\"InputEntry_" + rule.id().replaceFirst("^Rule_", "") + "_FiledOn\"";
            insert(changed, cells.isEmpty() ? null : cells.getLast(), rule, "<" + rule.prefix() + cell + "><" + rule.prefix()
                    + "text></" + rule.prefix() + "text></" + rule.prefix() + "inputEntry>");
        }
        nodes.stream().filter(node -> node.is("decisionTable")).findFirst().ifPresent(table -> {
            String p = table.prefix();
            insert(changed, columns.isEmpty() ? null : columns.getLast(), table, "<" + p + "input id=\"Input_FiledOn\" label=\""
                    + escape(label) + "\"><" + p + "inputExpression id=\"InputExpression_FiledOn\" typeRef=\"date\"><" + p + "text>"
                    + escape(DaysOfEffect.EXPRESSION) + "</" + p + "text></" + p + "inputExpression></" + p + "input>");
        });
        return changed.toString();
    }

    private void insert(StringBuilder changed, Node after, Node within, String added) {
        int at = after == null ? within.open() : after.end();
        int line = text.lastIndexOf('\n', after == null ? within.start() : after.start());
        String indent = after == null || line < 0 ? "" : text.substring(line, after.start());
        changed.insert(at, (indent.isBlank() ? indent : "") + added);
    }

    /** With other days in the rule's cell. */
    public String withCell(String ruleId, int column, Days days) {
        Node cell = nodes.stream().filter(node -> node.is("rule") && node.id().equals(ruleId)).findFirst()
                .map(rule -> cells(rule, "inputEntry")).filter(cells -> column < cells.size()).map(cells -> cells.get(column)).orElseThrow();
        Node said = cells(cell, "text").getFirst();
        return text.substring(0, said.start()) + "<" + said.name() + ">" + escape(days.cell()) + "</" + said.name() + ">"
                + text.substring(said.end());
    }

    private List<Node> cells(Node within, String local) {
        return nodes.stream().filter(node -> node.is(local) && node.depth() == within.depth() + 1 && node.within(within)).toList();
    }

    private static String escape(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
