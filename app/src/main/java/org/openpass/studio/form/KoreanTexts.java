package org.openpass.studio.form;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpass.studio.form.FormJson.Text;
import tools.jackson.databind.JsonNode;

/** Every text of a form with its Korean beside it. What lacks it says so: a form asks in both languages, or is not released. */
final class KoreanTexts extends Section {

    /** Puts the Korean of a text where the form keeps it. */
    interface Writing {
        void korean(Text text, String korean);
    }

    private record Place(String component, String property) {
    }

    private final transient Writing writing;
    private final Map<Place, TextArea> fields = new LinkedHashMap<>();
    private final Map<Place, Span> english = new LinkedHashMap<>();
    private final Div rows = new Div();
    private final Paragraph sum = new Paragraph();
    private boolean writable;

    KoreanTexts(Writing writing) {
        this.writing = writing;
        addClassNames("card", "korean-texts");
        rows.addClassName("korean-rows");
        sum.addClassName("secondary");
        sum.getElement().setAttribute("role", "status");
        add(new H2(text("forms.korean")), sum, rows);
    }

    /** Shows the texts as they stand; who types in one of them goes on. */
    void show(JsonNode form, boolean writable) {
        this.writable = writable;
        List<Text> texts = FormJson.texts(form);
        if (!List.copyOf(fields.keySet()).equals(texts.stream().map(KoreanTexts::place).toList())) {
            fields.clear();
            english.clear();
            rows.removeAll();
            texts.forEach(each -> rows.add(row(each)));
        }
        texts.forEach(this::fill);
        long missing = texts.stream().filter(each -> each.korean().isBlank()).count();
        sum.setText(missing == 0 ? text("forms.korean.whole", texts.size()) : text("forms.korean.missing", missing, texts.size()));
    }

    private static Place place(Text each) {
        return new Place(each.component(), each.property());
    }

    private Div row(Text each) {
        Span what = new Span(text("forms.text." + each.property().replaceFirst("\\..*", "")));
        what.addClassName("secondary");
        Span words = new Span();
        Div left = new Div(what, words);
        TextArea korean = new TextArea();
        korean.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        korean.getElement().setAttribute("lang", "ko");
        korean.setMaxLength(1_000);
        korean.setMinRows(1);
        korean.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                writing.korean(each, change.getValue());
            }
        });
        fields.put(place(each), korean);
        english.put(place(each), words);
        Div row = new Div(left, korean);
        row.addClassName("korean-row");
        return row;
    }

    private void fill(Text each) {
        TextArea korean = fields.get(place(each));
        english.get(place(each)).setText(each.english());
        korean.setAriaLabel(text("forms.korean.of", each.english()));
        korean.setReadOnly(!writable);
        if (!korean.getValue().strip().equals(each.korean())) {
            korean.setValue(each.korean());
        }
        korean.setInvalid(each.korean().isBlank());
        korean.setErrorMessage(each.korean().isBlank() ? text("forms.korean.none") : "");
    }
}
