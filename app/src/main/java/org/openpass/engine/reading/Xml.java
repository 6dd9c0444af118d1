package org.openpass.engine.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of a file that went through {@link SafeXml}. */
final class Xml {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String BPMNDI = "http://www.omg.org/spec/BPMN/20100524/DI";
    static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    static final String DI = "http://www.omg.org/spec/DD/20100524/DI";
    static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";
    static final String MODELER = "http://camunda.org/schema/modeler/1.0";
    static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    static final String OPENPASS = "https://openpass.org/schema/dmn/1.0";

    private final String namespace;
    private final String name;
    private final int line;
    private final Xml parent;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Xml> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Xml(String namespace, String name, int line, Xml parent) {
        this.namespace = namespace == null ? "" : namespace;
        this.name = name;
        this.line = line;
        this.parent = parent;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    /** An attribute of a namespace is kept as {@code {namespace}name}, one of none by its name. */
    void put(String attributeNamespace, String attribute, String value) {
        attributes.put(attributeNamespace == null || attributeNamespace.isEmpty() ? attribute
                : "{" + attributeNamespace + "}" + attribute, value);
    }

    StringBuilder content() {
        return text;
    }

    boolean is(String inNamespace, String named) {
        return namespace.equals(inNamespace) && name.equals(named);
    }

    String namespace() {
        return namespace;
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    Xml parent() {
        return parent;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    List<Xml> children() {
        return children;
    }

    /** Its text without the white space around it; empty where there is none. */
    String text() {
        return text.toString().strip();
    }

    /** Null where it is not there. */
    String get(String attribute) {
        return attributes.get(attribute);
    }

    String get(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    Stream<Xml> all(String inNamespace, String named) {
        return children.stream().filter(child -> child.is(inNamespace, named));
    }

    Optional<Xml> first(String inNamespace, String named) {
        return all(inNamespace, named).findFirst();
    }

    /** The element of the engine's own that stands in its {@code extensionElements}. */
    Optional<Xml> extension(String named) {
        return first(namespace, "extensionElements").flatMap(all -> all.first(ZEEBE, named));
    }

    /** Itself and all below it, in the order of the file. */
    Stream<Xml> walk() {
        List<Xml> all = new ArrayList<>();
        collect(all);
        return all.stream();
    }

    private void collect(List<Xml> all) {
        all.add(this);
        children.forEach(child -> child.collect(all));
    }

    /** Where people look for it: the nearest element that has an id; null where there is none. */
    String nearestId() {
        for (Xml element = this; element != null; element = element.parent) {
            if (element.get("id") != null) {
                return element.get("id");
            }
        }
        return null;
    }

    Refusal refused(String code, Object... args) {
        Refusal refusal = Refusal.at(line, code, args);
        return new Refusal(nearestId(), line, code, refusal.args());
    }
}
