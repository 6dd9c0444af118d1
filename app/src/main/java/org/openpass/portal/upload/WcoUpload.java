package org.openpass.portal.upload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpass.declaration.draft.DraftContent;
import org.openpass.declaration.draft.DraftTemplate;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.DeclarationRules;
import org.openpass.declaration.model.FieldError;
import org.openpass.gateway.wco.WcoDeclarations;
import org.openpass.gateway.wco.WcoReading;
import org.openpass.gateway.xml.XmlRefused;

/** A declaration in the XML of the WCO Data Model 3.6, read by the door that machines file through. */
final class WcoUpload {

    private static final Pattern LINE = Pattern.compile("lines\\[(\\d{1,6})]\\.(.+)");
    /** Sums of money, which the form has in two fields. */
    private static final Set<String> CHARGES = Set.of("freight", "insurance", "additions", "deductions");
    /** What the message holds and the form works out. */
    private static final Pattern WITHOUT_FIELD = Pattern.compile("charges|numberOfLines|lines\\[\\d+]\\.number");

    private final WcoDeclarations wco;

    WcoUpload(WcoDeclarations wco) {
        this.wco = wco;
    }

    Uploaded read(byte[] message) {
        WcoReading reading;
        try {
            reading = wco.read(message);
        } catch (XmlRefused refused) {
            throw new UploadRefused(refused.error());
        }
        DeclarationDocument document = reading.document();
        if (document.lines().size() > DeclarationRules.MOST_LINES) {
            throw new UploadRefused("lines", DeclarationRules.MOST_LINES);
        }
        return new Uploaded(content(document, reading.written()), notes(reading));
    }

    /** What could be read, and beside it as text what could not. */
    private static DraftContent content(DeclarationDocument document, Map<String, String> written) {
        DraftContent read = DraftTemplate.whole(document);
        Map<String, String> fields = new HashMap<>(read.fields());
        List<Map<String, String>> lines = new ArrayList<>();
        read.lines().forEach(line -> lines.add(new HashMap<>(line)));
        written.forEach((field, text) -> {
            if (WITHOUT_FIELD.matcher(field).matches()) {
                return;
            }
            Matcher line = LINE.matcher(field);
            if (line.matches()) {
                lines.get(Integer.parseInt(line.group(1))).put(line.group(2), text);
            } else {
                fields.put(CHARGES.contains(field) ? field + ".amount" : field, text);
            }
        });
        return new DraftContent(fields, lines);
    }

    private List<UploadNote> notes(WcoReading reading) {
        List<UploadNote> notes = new ArrayList<>();
        Integer said = reading.document().numberOfLines();
        int lines = reading.document().lines().size();
        if (said != null && said != lines) {
            notes.add(UploadNote.of("upload.note.lines", said, lines));
        }
        for (FieldError error : reading.unreadable()) {
            if (!reading.written().containsKey(error.field()) || WITHOUT_FIELD.matcher(error.field()).matches()) {
                notes.add(UploadNote.of(wco.located(error)));
            }
        }
        reading.schema().forEach(error -> notes.add(UploadNote.of(error)));
        return List.copyOf(notes);
    }
}
