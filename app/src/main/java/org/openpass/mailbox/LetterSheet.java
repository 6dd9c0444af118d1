package org.openpass.mailbox;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.openpass.documents.PdfRenderer;
import org.openpass.terms.Labels;
import org.openpass.terms.Labels.Label;
import org.springframework.stereotype.Component;

/** The sheets on which letters are set, one for each language that was chosen. */
@Component
class LetterSheet {

    private static final String PAGE = "/letters/letter.html";

    private final PdfRenderer renderer;

    LetterSheet(PdfRenderer renderer) {
        this.renderer = renderer;
    }

    byte[] render(String number, LetterContent content) {
        List<Locale> locales = content.language().locales();
        Map<String, Object> values = new HashMap<>(part(number, content, locales.getFirst()));
        values.put("parts", IntStream.range(0, locales.size()).mapToObj(i -> {
            Map<String, Object> part = part(number, content, locales.get(i));
            part.put("next", i > 0);
            return part;
        }).toList());
        return renderer.render(PAGE, values);
    }

    private static Map<String, Object> part(String number, LetterContent content, Locale reader) {
        Map<String, Object> part = new HashMap<>();
        part.put("language", reader.getLanguage());
        part.put("number", number);
        part.put("office", in(content.office(), reader));
        part.put("day", LetterValues.day(content.day(), reader));
        part.put("addressee", content.addressee());
        part.put("title", in(content.title(), reader));
        part.put("paragraphs", paragraphs(in(content.body(), reader)));
        for (String label : List.of("number", "day", "addressee", "title", "sign")) {
            part.put(label + "Label", Labels.text("letter.sheet." + label, reader, in(content.office(), reader)));
        }
        return part;
    }

    private static List<Map<String, List<String>>> paragraphs(String text) {
        return Arrays.stream(text.split("\\n\\s*\\n")).map(String::strip).filter(paragraph -> !paragraph.isEmpty())
                .map(paragraph -> Map.of("lines", paragraph.lines().toList())).toList();
    }

    private static String in(Label label, Locale reader) {
        return reader.equals(Locale.KOREAN) ? label.ko() : label.en();
    }
}
