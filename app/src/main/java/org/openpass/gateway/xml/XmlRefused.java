package org.openpass.gateway.xml;

import org.openpass.declaration.model.FieldError;

/** An XML document that cannot be read at this door; carries the reason and the mend for its sender. */
public class XmlRefused extends RuntimeException {

    private final FieldError error;

    /** @param code names the texts in {@code messages/declaration-errors}; {@code args} fill them */
    public XmlRefused(String field, String code, Object... args) {
        this(FieldError.of(field, code, args));
    }

    private XmlRefused(FieldError error) {
        super(error.message());
        this.error = error;
    }

    /** Stable name of the reason, such as {@code xml.doctype}. */
    public String code() {
        return error.code();
    }

    /** What the sender can do about it. */
    public String mend() {
        return error.mend();
    }

    /** The refusal as the one error of the document. */
    public FieldError error() {
        return error;
    }
}
