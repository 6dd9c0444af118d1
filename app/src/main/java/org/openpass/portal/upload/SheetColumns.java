package org.openpass.portal.upload;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openpass.declaration.draft.DraftContent;
import org.openpass.declaration.model.CollectionForm;
import org.openpass.terms.Labels;

/**
 * The columns of a sheet: the fields of a draft. A column is named by its field ({@code hsCode}), by the field's label in
 * either language, or as the template does it, by both: {@code HS code [hsCode]}.
 */
final class SheetColumns {

    /**
     * One column.
     *
     * @param path of the field
     * @param line it belongs to a line of goods and not to the whole declaration
     */
    record Column(String path, boolean line) {
    }

    private record Named(Column column, String label) {

        /** The name in a language; a charge's currency is named with its charge. */
        String in(Locale locale) {
            String path = column.path();
            return label.equals(CURRENCY) ? Labels.text(label, locale, Labels.text("document."
                    + path.substring(0, path.indexOf('.')), locale)) : Labels.text(label, locale);
        }
    }

    private static final String CURRENCY = "entry.currencyOf";
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);
    private static final Pattern BRACKETED = Pattern.compile(".*\\[\\s*([\\w.]+)\\s*]");
    private static final Pattern LAW = Pattern.compile(Pattern.quote(DraftContent.REQUIREMENTS)
            + "\\w{1,20}\\.(approvalNumber|exemptionReason)");
    private static final Set<String> CODES = Set.of("exporter.country", "exportCountry", "incoterm", "currency",
            "freight.currency", "insurance.currency", "additions.currency", "deductions.currency", "origin", "unit",
            "declarationNumber");

    private static final List<Named> HEADER = List.of(whole("reference", "document.reference"),
            whole("customsOffice", "entry.office"), whole("collectionForm", "document.collectionForm"),
            whole("securityReference", "document.security"), whole("declarationNumber", "track.number"),
            whole("declarant", "case.declarant"), whole("importer.id", "case.importer"),
            whole("exporter.name", "document.exporter"), whole("exporter.id", "entry.exporterId"),
            whole("exporter.country", "entry.exporterCountry"), whole("billOfLading", "document.bill"),
            whole("transportMode", "document.mode"), whole("exportCountry", "document.exportCountry"),
            whole("totalPackages", "entry.totalPackages"), whole("totalGrossWeight", "entry.totalWeight"),
            whole("incoterm", "document.incoterm"), whole("currency", "entry.currency"),
            whole("invoiceAmount", "document.invoice"), whole("declaredTax", "entry.declaredTax"),
            whole("freight.amount", "document.freight"), whole("freight.currency", CURRENCY),
            whole("insurance.amount", "document.insurance"), whole("insurance.currency", CURRENCY),
            whole("additions.amount", "document.additions"), whole("additions.currency", CURRENCY),
            whole("deductions.amount", "document.deductions"), whole("deductions.currency", CURRENCY));
    private static final List<Named> LINES = List.of(ofLine("hsCode", "line.hs"),
            ofLine("description", "line.goods"), ofLine("origin", "line.origin"), ofLine("amount", "line.value"),
            ofLine("quantity", "line.quantity"), ofLine("unit", "tariff.unit"), ofLine("packages", "line.packages"),
            ofLine("grossWeight", "entry.grossWeight"), ofLine("netWeight", "entry.netWeight"),
            ofLine("alcoholByVolume", "entry.alcohol"), ofLine("procedure", "entry.procedure"),
            ofLine("previousProcedure", "entry.previousProcedure"));
    private static final Map<String, Column> NAMES = names();

    private SheetColumns() {
    }

    private static Named whole(String path, String label) {
        return new Named(new Column(path, false), label);
    }

    private static Named ofLine(String path, String label) {
        return new Named(new Column(path, true), label);
    }

    /** The columns of the template with their names in a language, the goods first. */
    static Map<Column, String> template(Locale locale) {
        Map<Column, String> columns = new LinkedHashMap<>();
        all().forEach(each -> columns.put(each.column(), each.in(locale) + " [" + each.column().path() + "]"));
        return columns;
    }

    /** The column of this name; empty for one that a declaration has not. */
    static Optional<Column> named(String name) {
        Matcher bracketed = BRACKETED.matcher(name);
        String key = (bracketed.matches() ? bracketed.group(1) : name).strip();
        return LAW.matcher(key).matches() ? Optional.of(new Column(key, true))
                : Optional.ofNullable(NAMES.get(key.toLowerCase(Locale.ROOT)));
    }

    /** Whether this is the column that no list of goods is without. */
    static boolean namesGoods(String name) {
        return named(name).filter(column -> column.path().equals("hsCode")).isPresent();
    }

    /** What the cell says as the form would hold it: codes in capitals, a form of collection by its constant. */
    static String value(Column column, String text) {
        if (column.path().equals("collectionForm")) {
            return Arrays.stream(CollectionForm.values()).map(Enum::name)
                    .filter(form -> form.equalsIgnoreCase(text) || LANGUAGES.stream()
                            .anyMatch(locale -> Labels.text("form." + form, locale).equalsIgnoreCase(text)))
                    .findFirst().orElse(text);
        }
        return CODES.contains(column.path()) ? text.toUpperCase(Locale.ROOT) : text;
    }

    private static Map<String, Column> names() {
        Map<String, Column> names = new HashMap<>();
        all().forEach(each -> {
            names.put(each.column().path().toLowerCase(Locale.ROOT), each.column());
            LANGUAGES.forEach(locale -> names.putIfAbsent(each.in(locale).toLowerCase(Locale.ROOT), each.column()));
        });
        return names;
    }

    private static List<Named> all() {
        return Stream.concat(LINES.stream(), HEADER.stream()).toList();
    }
}
