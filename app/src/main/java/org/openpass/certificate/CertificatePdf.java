package org.openpass.certificate;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.logging.Level;
import org.springframework.stereotype.Component;

/** Sets the template's values in Noto Sans KR, which is embedded: no font of the machine is used. */
@Component
class CertificatePdf {

    private static final String FAMILY = "Noto Sans KR";
    private static final String FONTS = "/fonts/noto-sans-kr/";
    /** What XML cannot carry, whoever wrote it. */
    private static final String UNWRITABLE = "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    private final Template template;

    CertificatePdf() {
        // How long each step took is for its developers.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
        try (Reader text = new InputStreamReader(resource("/certificate/import-declaration.html"),
                StandardCharsets.UTF_8)) {
            template = Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).compile(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] render(Map<String, Object> values) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(() -> resource(FONTS + "400Regular/NotoSansKR_400Regular.ttf"), FAMILY, 400, FontStyle.NORMAL,
                true);
        builder.useFont(() -> resource(FONTS + "700Bold/NotoSansKR_700Bold.ttf"), FAMILY, 700, FontStyle.NORMAL,
                true);
        builder.withHtmlContent(template.execute(values).replaceAll(UNWRITABLE, " "), null);
        builder.withProducer("OpenPass");
        // People who hear documents hear this one, too (PDF/UA).
        builder.usePdfUaAccessibility(true);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The certificate cannot be rendered", e);
        }
        return pdf.toByteArray();
    }

    private static InputStream resource(String path) {
        InputStream in = CertificatePdf.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("Not packaged: " + path);
        }
        return in;
    }
}
