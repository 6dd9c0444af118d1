package org.openpass.portal.form;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.openpass.access.Actor;
import org.openpass.declaration.model.CollectionForm;
import org.openpass.reference.CodeLists;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** The fields of the whole declaration, by their canonical paths, in groups. */
class HeaderFields extends Div {

    /** What a form asks for besides the declaration, shown first. */
    record Asked(String title, Map<String, TypedField> fields) {
    }

    private static final List<String> CHARGES = List.of("freight", "insurance", "additions", "deductions");

    private final transient Map<String, TypedField> fields = new LinkedHashMap<>();
    private Div open = new Div();

    /** @param asked null for nothing but the declaration */
    HeaderFields(Choices choices, Actor actor, Asked asked, BiConsumer<String, String> typed) {
        addClassName("entry-header");
        if (asked != null) {
            group(asked.title());
            asked.fields().forEach(this::put);
        }
        general(choices);
        parties(choices, actor);
        transport(choices);
        price(choices);
        fields.forEach((name, field) -> field.onTyped(value -> typed.accept(name, value)));
    }

    private void general(Choices choices) {
        Map<String, String> offices = choices.offices(Texts.locale());
        List<String> forms = Arrays.stream(CollectionForm.values()).map(Enum::name).toList();
        group("document.general");
        put("reference", TypedField.text(text("document.reference"), 35).required().help(text("entry.reference.help")));
        put("customsOffice", TypedField.choice(text("entry.office"), offices.keySet(),
                code -> code + " · " + offices.getOrDefault(code, "")).required());
        put("collectionForm", TypedField.choice(text("document.collectionForm"), forms, form -> Texts.textOr("form." + form, form)));
        put("securityReference", TypedField.text(text("document.security"), 70).help(text("entry.security.help")));
        put("declarationNumber", TypedField.text(text("track.number"), 14).help(text("entry.number.help")));
    }

    private void parties(Choices choices, Actor actor) {
        Map<String, String> declarants = choices.declarants(actor);
        Map<String, String> importers = choices.importers(actor);
        group("document.parties");
        put("declarant", TypedField.choice(text("case.declarant"), declarants.keySet(),
                code -> code + " · " + declarants.getOrDefault(code, "?")).required());
        put("importer.id", TypedField.choice(text("case.importer"), importers.keySet(),
                id -> importers.getOrDefault(id, "?") + " (" + id + ")").required().help(text("entry.importer.help")));
        put("exporter.name", TypedField.text(text("document.exporter"), 512));
        put("exporter.id", TypedField.text(text("entry.exporterId"), 35));
        put("exporter.country", TypedField.choice(text("entry.exporterCountry"), choices.countries(), Formats::country));
    }

    private void transport(Choices choices) {
        group("document.transport");
        put("billOfLading", TypedField.text(text("document.bill"), 70).required());
        put("transportMode", TypedField.choice(text("document.mode"), choices.of(CodeLists.TRANSPORT_MODES, Texts.locale())));
        put("exportCountry", TypedField.choice(text("document.exportCountry"), choices.countries(), Formats::country));
        put("totalPackages", TypedField.number(text("entry.totalPackages")).help(text("entry.total.help")));
        put("totalGrossWeight", TypedField.number(text("entry.totalWeight")).help(text("entry.total.help")));
    }

    private void price(Choices choices) {
        List<String> currencies = choices.currencies();
        group("document.price");
        put("incoterm", TypedField.choice(text("document.incoterm"), choices.of(CodeLists.INCOTERMS, Texts.locale())));
        put("currency", TypedField.choice(text("entry.currency"), currencies, Names::currency).required());
        put("invoiceAmount", TypedField.number(text("document.invoice")).help(text("entry.total.help")));
        put("declaredTax", TypedField.number(text("entry.declaredTax")).help(text("entry.declaredTax.help")));
        Div charges = new Div();
        charges.addClassName("entry-charges");
        section(open).add(charges);
        for (String charge : CHARGES) {
            open = new Div();
            open.addClassName("entry-pair");
            charges.add(open);
            put(charge + ".amount", TypedField.number(text("document." + charge)));
            put(charge + ".currency", TypedField.choice(text("entry.currencyOf", text("document." + charge)), currencies,
                    Names::currency).help(text("entry.currency.help")));
        }
    }

    private void group(String title) {
        open = new Div();
        open.addClassName("entry-fields");
        Section section = new Section(new H2(text(title)), open);
        section.addClassNames("card", "entry-group");
        add(section);
    }

    private static Section section(Div fields) {
        return (Section) fields.getParent().orElseThrow();
    }

    private void put(String name, TypedField field) {
        fields.put(name, field);
        open.add(field.component());
    }

    /** Lets the fields be read only. */
    void lock(Predicate<String> fixed, String why) {
        fields.forEach((name, field) -> {
            if (fixed.test(name)) {
                field.lock(why);
            }
        });
    }

    void fill(Map<String, String> typed) {
        fields.forEach((name, field) -> {
            String value = typed.getOrDefault(name, "");
            field.fill(value);
            field.component().setVisible(!field.locked() || !value.isEmpty());
        });
    }

    Optional<TypedField> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    void wrong(Map<String, String> messages) {
        fields.forEach((name, field) -> field.wrong(messages.getOrDefault(name, "")));
    }
}
