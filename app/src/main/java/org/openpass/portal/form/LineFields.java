package org.openpass.portal.form;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.openpass.declaration.draft.DraftContent;
import org.openpass.reference.CodeLists;
import org.openpass.tariff.Commodity;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** The fields of the line that is being written; one set for whichever line is chosen. */
class LineFields extends Div {

    private final transient Goods goods;
    private final transient BiConsumer<String, String> typed;
    private final transient Map<String, TypedField> fields = new LinkedHashMap<>();
    private final Div grid = new Div();
    private final RequirementFields laws;
    private transient EntryLine line;

    LineFields(Choices choices, Goods goods, BiConsumer<String, String> typed) {
        this.goods = goods;
        this.typed = typed;
        this.laws = new RequirementFields(choices, typed);
        grid.addClassName("entry-fields");
        TypedField code = TypedField.text(text("line.hs"), 20).required();
        Button lookUp = new Button(text("entry.lookUp"), VaadinIcon.SEARCH.create(), click -> lookUp());
        ((TextField) code.component()).setSuffixComponent(lookUp);
        lookUp.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        put("hsCode", code);
        put("description", TypedField.text(text("line.goods"), 512).required());
        put("origin", TypedField.choice(text("line.origin"), choices.countries(), Formats::country).required());
        put("amount", TypedField.number(text("line.value")).required());
        put("quantity", TypedField.number(text("line.quantity")));
        put("unit", TypedField.choice(text("tariff.unit"), Names.UNITS, Names::unit));
        put("packages", TypedField.number(text("line.packages")));
        put("grossWeight", TypedField.number(text("entry.grossWeight")));
        put("netWeight", TypedField.number(text("entry.netWeight")));
        put("alcoholByVolume", TypedField.number(text("entry.alcohol")));
        put("procedure", TypedField.choice(text("entry.procedure"), choices.of(CodeLists.PROCEDURES, Texts.locale())));
        put("previousProcedure", TypedField.text(text("entry.previousProcedure"), 2));
        fields.get("description").component().addClassName("wide");
        add(grid, laws);
        fields.forEach((name, field) -> field.onTyped(value -> accept(name, value)));
    }

    private void put(String name, TypedField field) {
        fields.put(name, field);
        grid.add(field.component());
    }

    private void accept(String name, String value) {
        typed.accept(name, value);
        if ("hsCode".equals(name)) {
            describe();
            offerUnit();
        }
    }

    /** Shows another line. */
    void show(EntryLine other) {
        line = other;
        fields.forEach((name, field) -> field.fill(line.field(name)));
        describe();
    }

    /** Says what the code means, and asks for the laws that apply to it. */
    private void describe() {
        String code = line.field("hsCode");
        Optional<Commodity> found = goods.of(code);
        boolean korean = Texts.locale().getLanguage().equals("ko");
        fields.get("hsCode").help(found.map(g -> korean ? g.nameKo() : g.nameEn()).orElse(text("entry.hs.help")));
        laws.show(line, goods.laws(code));
    }

    /** Only when a code was typed: a line that is merely looked at does not change. */
    private void offerUnit() {
        goods.of(line.field("hsCode")).map(Commodity::unit)
                .filter(unit -> line.field("unit").isEmpty() && Names.UNITS.contains(unit))
                .ifPresent(unit -> {
                    fields.get("unit").fill(unit);
                    typed.accept("unit", unit);
                });
    }

    private void lookUp() {
        String begin = line.field("hsCode").isEmpty() ? line.field("description") : line.field("hsCode");
        goods.lookUp(begin, code -> {
            fields.get("hsCode").fill(code);
            accept("hsCode", code);
            fields.get("description").focus();
        });
    }

    /** Lets the fields be read only. */
    void lock(Predicate<String> fixed, String why) {
        fields.forEach((name, field) -> {
            if (fixed.test(name)) {
                field.lock(why);
            }
        });
    }

    Optional<TypedField> field(String name) {
        return name.startsWith(DraftContent.REQUIREMENTS) ? laws.field(name) : Optional.ofNullable(fields.get(name));
    }

    void wrong(Map<String, String> messages) {
        fields.forEach((name, field) -> field.wrong(messages.getOrDefault(name, "")));
        laws.wrong(messages);
    }
}
