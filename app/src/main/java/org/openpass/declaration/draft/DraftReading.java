package org.openpass.declaration.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openpass.declaration.model.CollectionForm;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.DeclarationDocument.Charge;
import org.openpass.declaration.model.DeclarationDocument.Line;
import org.openpass.declaration.model.DeclarationDocument.PartyRef;
import org.openpass.declaration.model.DeclarationDocument.Requirement;
import org.openpass.declaration.model.FieldError;

/**
 * What a draft says, as a document.
 *
 * @param unreadable what was typed and is no number; null in the document
 */
public record DraftReading(DeclarationDocument document, List<FieldError> unreadable) {

    /** Reads the draft; numbers may be grouped by commas. */
    public static DraftReading of(DraftContent draft) {
        List<FieldError> errors = new ArrayList<>();
        return new DraftReading(document(new Typed(draft.fields(), "", errors), draft.lines()), List.copyOf(errors));
    }

    private static DeclarationDocument document(Typed t, List<Map<String, String>> lines) {
        return new DeclarationDocument(t.text("declarationNumber"), t.text("reference"), t.text("customsOffice"),
                t.text("declarant"), party(t, "importer"), party(t, "exporter"), form(t),
                t.text("securityReference"), t.text("billOfLading"), t.text("incoterm"), t.text("currency"),
                t.decimal("invoiceAmount"), charge(t, "freight"), charge(t, "insurance"), charge(t, "additions"),
                charge(t, "deductions"), t.integer("totalPackages"), t.decimal("totalGrossWeight"), null,
                t.text("transportMode"), t.text("exportCountry"), lines(lines, t.errors),
                t.won("declaredTax"));
    }

    private static List<Line> lines(List<Map<String, String>> typed, List<FieldError> errors) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            Typed t = new Typed(typed.get(i), "lines[" + i + "].", errors);
            String code = t.text("hsCode");
            lines.add(new Line(i + 1, code == null ? null : code.replaceAll("[.\\-\\s]", ""), t.text("description"),
                    t.text("origin"), t.text("procedure"), t.text("previousProcedure"), t.integer("packages"),
                    t.decimal("grossWeight"), t.decimal("netWeight"), t.decimal("quantity"), t.text("unit"),
                    t.decimal("amount"), t.decimal("alcoholByVolume"), requirements(t)));
        }
        return lines;
    }

    private static List<Requirement> requirements(Typed t) {
        return DraftContent.laws(t.typed).stream().map(law -> new Requirement(law,
                t.text(DraftContent.REQUIREMENTS + law + ".approvalNumber"),
                t.text(DraftContent.REQUIREMENTS + law + ".exemptionReason"))).toList();
    }

    private static PartyRef party(Typed t, String role) {
        PartyRef party = new PartyRef(t.text(role + ".id"), t.text(role + ".name"), t.text(role + ".country"));
        return party.id() == null && party.name() == null && party.country() == null ? null : party;
    }

    /** A charge without a currency of its own is in the invoice's. */
    private static Charge charge(Typed t, String name) {
        BigDecimal amount = t.decimal(name + ".amount");
        String currency = t.text(name + ".currency");
        if (t.text(name + ".amount") == null) {
            return null;
        }
        return new Charge(amount, currency == null ? t.text("currency") : currency);
    }

    private static CollectionForm form(Typed t) {
        String name = t.text("collectionForm");
        CollectionForm form = Arrays.stream(CollectionForm.values()).filter(f -> f.name().equals(name)).findFirst()
                .orElse(null);
        if (form == null && name != null) {
            t.errors.add(FieldError.of("collectionForm", "code.unknown", name));
        }
        return form;
    }

    /** The texts of one part and what could not be read of them. */
    private record Typed(Map<String, String> typed, String path, List<FieldError> errors) {

        private static final int MOST_DIGITS = 15;
        private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d*)?");
        private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,20})?");
        private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

        String text(String name) {
            String text = typed.get(name);
            return text == null || text.isBlank() ? null : text.strip();
        }

        BigDecimal decimal(String name) {
            String number = plain(name);
            if (number == null) {
                return null;
            }
            if (!NUMBER.matcher(number).matches()) {
                errors.add(FieldError.of(path + name, "number.malformed", text(name)));
                return null;
            }
            return new BigDecimal(number);
        }

        Integer integer(String name) {
            String number = plain(name);
            if (number == null) {
                return null;
            }
            if (!WHOLE.matcher(number).matches()) {
                errors.add(FieldError.of(path + name, "number.notInteger", text(name)));
                return null;
            }
            return Integer.valueOf(number);
        }

        /** Whole won. */
        Long won(String name) {
            BigDecimal amount = decimal(name);
            if (amount == null) {
                return null;
            }
            if (amount.stripTrailingZeros().scale() > 0 || amount.precision() - amount.scale() > MOST_DIGITS) {
                errors.add(FieldError.of(path + name, "number.notInteger", text(name)));
                return null;
            }
            return amount.longValue();
        }

        private String plain(String name) {
            String text = text(name);
            return text != null && GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
        }
    }
}
