package org.openpass.certificate;

import java.util.Map;
import org.openpass.documents.PdfRenderer;
import org.springframework.stereotype.Component;

/** The form on which an import declaration is certified. */
@Component
class CertificatePdf {

    private static final String FORM = "/certificate/import-declaration.html";

    private final PdfRenderer renderer;

    CertificatePdf(PdfRenderer renderer) {
        this.renderer = renderer;
    }

    byte[] render(Map<String, Object> values) {
        return renderer.render(FORM, values);
    }
}
