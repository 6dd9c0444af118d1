package org.openpass.unipass;

/**
 * XML as the real service writes it: one line, no namespace, an element without text as {@code <x></x>}. Characters that
 * XML cannot hold are left out.
 */
public final class OpenApiXml {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final int LAST_CONTROL = 0x1F;

    private final StringBuilder text = new StringBuilder(4_096).append(HEAD);

    /** Begins an element that holds others. */
    public OpenApiXml open(String name) {
        text.append('<').append(name).append('>');
        return this;
    }

    /** Ends it. */
    public OpenApiXml close(String name) {
        text.append("</").append(name).append('>');
        return this;
    }

    /** An element with a text; null is no text. */
    public OpenApiXml element(String name, Object value) {
        open(name);
        if (value != null) {
            escape(value.toString());
        }
        return close(name);
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                default -> {
                    boolean alone = Character.isSurrogate(c) && !isPair(value, i);
                    if ((c > LAST_CONTROL || c == '\t' || c == '\n') && !alone && c < '\uFFFE') {
                        text.append(c);
                    }
                }
            }
        }
    }

    private static boolean isPair(String value, int i) {
        return Character.isHighSurrogate(value.charAt(i)) ? i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
