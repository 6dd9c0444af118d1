package org.openpass.documents;

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
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import org.springframework.stereotype.Component;

/**
 * Makes PDF of pages that ship and values that anybody may have written: a value is text, whatever is in it. Set in Noto
 * Sans KR, which is embedded: no font of the machine is used.
 */
@Component
public class PdfRenderer {

    private static final String FAMILY = "Noto Sans KR";
    private static final String FONTS = "/fonts/noto-sans-kr/";
    /** What XML cannot carry, whoever wrote it. */
    private static final String UNWRITABLE = "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    private final Map<String, Template> pages = new ConcurrentHashMap<>();

    PdfRenderer() {
        // How long each step took is for its developers.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /**
     * The PDF of a page with these values.
     *
     * @param page where it ships: a Mustache template of XHTML on the class path
     */
    public byte[] render(String page, Map<String, ?> values) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(() -> resource(FONTS + "400Regular/NotoSansKR_400Regular.ttf"), FAMILY, 400, FontStyle.NORMAL,
                true);
        builder.useFont(() -> resource(FONTS + "700Bold/NotoSansKR_700Bold.ttf"), FAMILY, 700, FontStyle.NORMAL,
                true);
        builder.withHtmlContent(pages.computeIfAbsent(page, PdfRenderer::template).execute(values)
                .replaceAll(UNWRITABLE, " "), null);
        builder.withProducer("OpenPass");
        // People who hear documents hear this one, too (PDF/UA).
        builder.usePdfUaAccessibility(true);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot be rendered: " + page, e);
        }
        return pdf.toByteArray();
    }

    private static Template template(String page) {
        try (Reader text = new InputStreamReader(resource(page), StandardCharsets.UTF_8)) {
            return Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).compile(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String path) {
        InputStream in = PdfRenderer.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("Not packaged: " + path);
        }
        return in;
    }
}
