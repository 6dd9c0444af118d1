package org.openpass.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Values become text of a PDF and nothing else. */
class PdfRendererTest {

    @Test
    void whatIsWrittenIsTextInBothLanguages() throws IOException {
        String hostile = "<script>alert(1)</script> &amp; \"'> <img src='file:///etc/passwd'/> \u0007]]>";
        byte[] pdf = new PdfRenderer().render("/letters/letter.html", Map.of("language", "ko", "title", hostile,
                "number", "LT26-1", "office", "인천세관", "parts", List.of(Map.ofEntries(
                        Map.entry("language", "ko"), Map.entry("next", false), Map.entry("office", "인천세관"),
                        Map.entry("number", "LT26-1"), Map.entry("day", "2026년 11월 28일"),
                        Map.entry("addressee", hostile), Map.entry("title", "제목"), Map.entry("numberLabel", "문서번호"),
                        Map.entry("dayLabel", "시행일"), Map.entry("addresseeLabel", "수신"),
                        Map.entry("titleLabel", "제목:"), Map.entry("signLabel", "인천세관장"),
                        Map.entry("paragraphs", List.of(Map.of("lines", List.of("첫째 줄", "second line"))))))));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
            assertThat(text).contains("<script>alert(1)</script>&amp;\"'><imgsrc='file:///etc/passwd'/>]]>",
                    "첫째줄secondline", "2026년11월28일", "인천세관장", "1/1");
            assertThat(document.getDocumentInformation().getTitle()).contains("<script>");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ko");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }
}
