package org.openpass.engine.reading;

/** Where an element is drawn. */
public record Shape(String element, double x, double y, double width, double height) {
}
