package org.openpass.gateway.wco;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.openpass.declaration.model.DeclarationDocument.Charge;
import org.openpass.gateway.wco.WcoConversions.Found;
import org.openpass.gateway.wco.WcoMapping.Row;
import org.openpass.terms.Homes;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The fields of one message or of one of its lines, read by the table; what cannot be read is reported. */
final class WcoFields {

    private final WcoMapping mapping;
    private final WcoElements elements;
    private final Element scope;
    private final String prefix;
    private final String reportedPrefix;
    private final WcoUnread unread;

    private WcoFields(WcoMapping mapping, WcoElements elements, Element scope, String prefix, String reportedPrefix,
            WcoUnread unread) {
        this.mapping = mapping;
        this.elements = elements;
        this.scope = scope;
        this.prefix = prefix;
        this.reportedPrefix = reportedPrefix;
        this.unread = unread;
    }

    static WcoFields ofHeader(WcoMapping mapping, WcoElements elements, WcoUnread unread) {
        return new WcoFields(mapping, elements, elements.header(), "", "", unread);
    }

    /** The fields of the line at this index, from 0. */
    WcoFields line(int index) {
        return new WcoFields(mapping, elements, elements.items().get(index), WcoMapping.LINES + ".",
                "lines[" + index + "].", unread);
    }

    String text(String field) {
        return (String) value(field);
    }

    Integer integer(String field) {
        return (Integer) value(field);
    }

    BigDecimal decimal(String field) {
        return (BigDecimal) value(field);
    }

    Charge charge(String field) {
        return (Charge) value(field);
    }

    BigDecimal amount(String field) {
        Charge money = charge(field);
        return money == null ? null : money.amount();
    }

    void report(String field, String code, Object... args) {
        unread.report(reportedPrefix + field, code, args);
    }

    private Object value(String field) {
        for (Row row : mapping.rows(prefix + field)) {
            List<Found> found = find(row);
            if (!found.isEmpty()) {
                try {
                    return WcoConversions.convert(row.conversion(), found);
                } catch (WcoConversions.Unreadable e) {
                    report(field, e.code(), e.args());
                    unread.keep(reportedPrefix + field, e.code(), found);
                    return null;
                }
            }
        }
        return null;
    }

    private List<Found> find(Row row) {
        String path = row.path();
        if (path.startsWith("'")) {
            return List.of(new Found(path.substring(1, path.length() - 1)
                    .replace("{messageOffice}", Homes.here().messageOffice()), null));
        }
        if (path.startsWith("=")) {
            return beside(path.substring(1));
        }
        if (path.contains(" + ")) {
            return joined(path.split(" \\+ "));
        }
        List<Found> found = new ArrayList<>();
        for (String each : path.split(" & ")) {
            elements.find(scope, each).forEach(node -> found.add(found(node)));
        }
        found.removeIf(each -> each.text().isEmpty());
        return found;
    }

    /** What was read for another field; the header asks it of all lines. */
    private List<Found> beside(String other) {
        if (other.startsWith(WcoMapping.LINES) && prefix.isEmpty()) {
            List<Found> found = new ArrayList<>();
            for (int i = 0; i < elements.items().size(); i++) {
                found.addAll(line(i).beside(other));
            }
            return found;
        }
        return mapping.rows(other).stream().map(this::find).filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    private List<Found> joined(String[] paths) {
        StringBuilder text = new StringBuilder();
        for (String path : paths) {
            List<Node> nodes = elements.find(scope, path);
            if (text.isEmpty() && nodes.isEmpty()) {
                return List.of();
            }
            text.append(nodes.isEmpty() ? "" : found(nodes.getFirst()).text());
        }
        return List.of(new Found(text.toString(), null));
    }

    private static Found found(Node node) {
        Element element = node instanceof Attr attribute ? attribute.getOwnerElement() : (Element) node;
        return new Found(node.getTextContent().replaceAll("\\s+", " ").strip(), element);
    }
}
