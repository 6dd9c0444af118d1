package org.openpass.gateway.xml;

/**
 * How large a document may be. 999 lines of a generously commented message stay below 4 MB and 150,000 elements.
 *
 * @param bytes of the document as it was sent
 * @param depth levels of elements
 * @param elements in the document
 * @param attributes of one element, namespace declarations among them
 */
public record XmlLimits(int bytes, int depth, int elements, int attributes) {

    /** The limits of the public doors. */
    public static final XmlLimits STANDARD = new XmlLimits(20 * 1024 * 1024, 100, 250_000, 64);
}
