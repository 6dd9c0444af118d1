package org.openpass.engine.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What words may stand in a file, whatever its kind: ids that look like what they are, no link, no markup, the platform that
 * runs here.
 */
final class Words {

    /** Attributes that are names of a namespace or of a program, read by nobody. */
    private static final Set<String> NAMESPACES = Set.of("targetNamespace", "namespace");

    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,127}");

    private Words() {
    }

    static void platform(Xml definitions, List<Refusal> found) {
        String platform = definitions.get("{" + Xml.MODELER + "}executionPlatform", "");
        String version = definitions.get("{" + Xml.MODELER + "}executionPlatformVersion", "");
        platform(platform, version, found);
    }

    static void platform(String platform, String version, List<Refusal> found) {
        if (!platform.equals("Camunda Cloud") || !version.startsWith("8.6.")) {
            found.add(Refusal.at(1, "platform", platform, version));
        }
    }

    /** @param ids those that were seen before */
    static void look(Xml element, Map<String, Xml> ids, List<Refusal> found) {
        String id = element.get("id");
        if (id != null && !plain(id)) {
            found.add(element.refused("id", id));
        } else if (id != null && ids.putIfAbsent(id, element) != null) {
            found.add(element.refused("idTwice", id));
        }
        element.attributes().forEach((attribute, value) -> {
            if (!NAMESPACES.contains(attribute)) {
                look(element, value, attribute.equals("name") || attribute.equals("value"), found);
            }
            if (attribute.endsWith("stroke") || attribute.endsWith("fill") || attribute.endsWith("color")) {
                colour(element, value, found);
            }
            if (attribute.endsWith("}modelerTemplate") && !value.startsWith("org.openpass.")) {
                found.add(element.refused("template", value));
            }
        });
        look(element, element.text(), !element.name().endsWith("Expression") && !element.name().startsWith("time")
                && !inTable(element), found);
    }

    private static boolean inTable(Xml element) {
        return element.name().equals("text") && element.parent() != null && element.namespace().equals(Xml.DMN);
    }

    private static void look(Xml element, String text, boolean read, List<Refusal> found) {
        if (link(text)) {
            found.add(element.refused("link", shortened(text)));
        } else if (read && markup(text)) {
            found.add(element.refused("markup", shortened(text)));
        }
    }

    private static void colour(Xml element, String value, List<Refusal> found) {
        if (!value.matches("#[0-9a-fA-F]{3,8}")) {
            found.add(element.refused("colour", shortened(value)));
        }
    }

    /** ASCII, so that no letter looks like another one. */
    static boolean plain(String id) {
        return ID.matcher(id).matches();
    }

    /** An address of any kind, or a link of Markdown, its address beside it or elsewhere in the text. */
    static boolean link(String text) {
        if (text.indexOf(':') < 0 && text.indexOf(']') < 0 && text.indexOf('.') < 0) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("://") || lower.contains("javascript:") || lower.contains("vbscript:")
                || lower.contains("data:text/") || lower.contains("data:image/") || lower.contains("data:application/")
                || lower.contains("mailto:") || lower.contains("file:/") || lower.contains("](") || lower.contains("]:")
                || lower.contains("www.");
    }

    /** A tag of HTML. A comparison, {@code a < b}, is none. */
    static boolean markup(String text) {
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            if (Character.isLetter(next) || next == '/' || next == '!' || next == '?') {
                return true;
            }
        }
        return false;
    }

    static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }
}
