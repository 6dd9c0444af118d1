package org.openpass.portal.form;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.openpass.declaration.draft.DraftContent;
import org.openpass.reference.CodeLists;
import org.openpass.requirement.RequirementApi.Law;
import org.openpass.ui.Texts;

/** How each law that applies to a line is met: its approval, or why it need not be (Art. 226). */
class RequirementFields extends Section {

    private final transient Choices choices;
    private final transient BiConsumer<String, String> typed;
    private final transient Map<String, TypedField> fields = new LinkedHashMap<>();
    private transient Map<String, String> shown = Map.of();
    private transient EntryLine line;

    RequirementFields(Choices choices, BiConsumer<String, String> typed) {
        this.choices = choices;
        this.typed = typed;
        addClassName("entry-laws");
    }

    void show(EntryLine other, List<Law> laws) {
        Map<String, String> names = new TreeMap<>();
        DraftContent.laws(other.typed()).forEach(law -> names.put(law, ""));
        laws.forEach(law -> names.put(law.code(), law.name()));
        if (other == line && names.equals(shown)) {
            return;
        }
        line = other;
        shown = names;
        fields.clear();
        removeAll();
        setVisible(!names.isEmpty());
        if (!names.isEmpty()) {
            Paragraph why = new Paragraph(text("entry.laws.text"));
            why.addClassName("secondary");
            add(new H3(text("entry.laws")), why);
            names.forEach(this::law);
        }
    }

    private void law(String code, String name) {
        Span title = new Span(code + " " + name);
        title.getElement().setAttribute("lang", "ko");
        TypedField approval = TypedField.text(text("entry.approval", code), 70);
        TypedField exemption = TypedField.choice(text("entry.exemption", code), choices.of(CodeLists.EXEMPTIONS, Texts.locale()));
        put(DraftContent.REQUIREMENTS + code + ".approvalNumber", approval);
        put(DraftContent.REQUIREMENTS + code + ".exemptionReason", exemption);
        Div pair = new Div(approval.component(), exemption.component());
        pair.addClassName("entry-fields");
        Div both = new Div(title, pair);
        both.addClassName("entry-law");
        add(both);
    }

    private void put(String name, TypedField field) {
        fields.put(name, field);
        field.fill(line.field(name));
        field.onTyped(value -> typed.accept(name, value));
    }

    Optional<TypedField> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    void wrong(Map<String, String> messages) {
        fields.forEach((name, field) -> field.wrong(messages.getOrDefault(name, "")));
    }
}
