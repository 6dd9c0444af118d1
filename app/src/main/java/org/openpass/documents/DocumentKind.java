package org.openpass.documents;

/** What a file of a case is; its texts stand under {@code document.kind.<name>}. */
public enum DocumentKind {
    /** 송품장. */
    INVOICE,
    /** 포장명세서. */
    PACKING_LIST,
    /** 선하증권, 항공화물운송장. */
    BILL_OF_LADING,
    /** 원산지증명서. */
    ORIGIN_CERTIFICATE,
    /** An approval under another law (요건승인서). */
    PERMIT,
    /** A picture of the goods. */
    PICTURE,
    /** The answer to a request for a supplement (보완서류). */
    SUPPLEMENT,
    OTHER
}
