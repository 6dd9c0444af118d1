package org.openpass.studio.editor;

import static org.openpass.ui.Texts.locale;
import static org.openpass.ui.Texts.text;
import static org.openpass.ui.Texts.textOr;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.authoring.check.Finding;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.ModelReader;
import org.openpass.engine.reading.ModelRefused;
import org.openpass.engine.reading.ProcessModel;
import org.openpass.ui.DataTable;

/** A table of the texts for traders and one of the Korean names; each field is a step of its own when it is left. */
final class TextsPanel extends Div implements DraftTab.Shows {

    private static final int COLUMN = 20;

    private final transient OpenDraft draft;
    private final String file;
    /** Rule, a space and the element: the field in which it is mended. */
    private final transient Map<String, HasValidation> fields = new HashMap<>();
    private final transient Map<String, com.vaadin.flow.component.Focusable<?>> places = new HashMap<>();

    TextsPanel(OpenDraft draft, String file) {
        this.draft = draft;
        this.file = file;
        addClassName("texts-panel");
        try {
            ProcessModel model = ModelReader.process(draft.read(file).getBytes(StandardCharsets.UTF_8));
            add(card("editor.texts", traders(model)), card("editor.names", names(model)));
        } catch (ModelRefused unreadable) {
            add(new Paragraph(text("editor.unreadable")));
        }
        mark();
        draft.onChange(this, this::mark);
    }

    private static Section card(String title, DataTable table) {
        Paragraph help = new Paragraph(text(title + ".text"));
        help.addClassName("secondary");
        Section card = new Section(new H2(text(title)), help, table);
        card.addClassName("card");
        return card;
    }

    private DataTable traders(ProcessModel model) {
        DataTable table = new SizedTable(text("editor.texts"), 2, text("editor.step"), text("editor.status"),
                text("editor.korean"), text("editor.english"));
        for (Element element : waiting(model)) {
            String status = element.property("status").orElse("");
            table.row(name(element.name(), element.id()), status.isEmpty() ? "–" : textOr("status." + status, status),
                    area(element, "ko", "editor.korean"), area(element, "en", "editor.english"));
        }
        return table;
    }

    private TextArea area(Element element, String language, String label) {
        TextArea area = new TextArea();
        area.setAriaLabel(text(label) + ": " + name(element));
        area.setValue(element.properties().getOrDefault("trader." + language, ""));
        field(area, element.id(), value -> draft.save(file, new ModelText(draft.read(file))
                .property(element.id(), "trader." + language, value)));
        fields.put("waitTexts." + language + " " + element.id(), area);
        fields.putIfAbsent("waitTexts.placeholders " + element.id(), area);
        fields.putIfAbsent("waitTexts.placeholder " + element.id(), area);
        places.putIfAbsent(element.id(), area);
        return area;
    }

    private DataTable names(ProcessModel model) {
        DataTable table = new SizedTable(text("editor.names"), 1, text("editor.step"), text("editor.korean"));
        String names = KoreanText.of(file);
        Map<String, String> korean = hasNames() ? KoreanText.names(draft.read(names)) : Map.of();
        named(model).forEach((id, english) -> {
            TextField field = new TextField();
            field.setAriaLabel(text("editor.korean") + ": " + english);
            field.setValue(korean.getOrDefault(id, ""));
            field(field, id, value -> draft.save(names, KoreanText.set(hasNames() ? draft.read(names) : "", id, value)));
            fields.put("names.korean " + id, field);
            places.putIfAbsent(id, field);
            table.row(name(english, id), field);
        });
        return table;
    }

    private boolean hasNames() {
        return draft.files().stream().anyMatch(each -> each.name().equals(KoreanText.of(file)));
    }

    private <F extends com.vaadin.flow.component.Component & HasValue<?, String> & HasValidation> void field(F field,
            String id, Consumer<String> save) {
        field.setReadOnly(!draft.writable());
        field.addClassName("text-field");
        field.setId("text-" + id + "-" + fields.size());
        if (field instanceof TextArea area) {
            area.setValueChangeMode(ValueChangeMode.ON_CHANGE);
            area.setManualValidation(true);
        } else if (field instanceof TextField line) {
            line.setManualValidation(true);
        }
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save.accept(change.getValue());
            }
        });
    }

    /** What was found says so at its field. */
    private void mark() {
        Map<String, String> found = draft.findings().stream().filter(each -> file.equals(each.file()))
                .filter(each -> each.elementId() != null).collect(Collectors.toMap(each -> each.rule() + " " + each.elementId(),
                        TextsPanel::words, (one, other) -> one));
        Map<HasValidation, String> errors = new HashMap<>();
        fields.forEach((rule, field) -> errors.merge(field, found.getOrDefault(rule, ""), (one, other) -> one.isEmpty() ? other : one));
        errors.forEach((field, error) -> {
            field.setErrorMessage(error);
            field.setInvalid(!error.isEmpty());
        });
    }

    private static String words(Finding finding) {
        return finding.text(locale()) + " " + finding.mend(locale());
    }

    @Override
    public void show(String elementId) {
        com.vaadin.flow.component.Focusable<?> place = elementId == null ? null : places.get(elementId);
        if (place != null) {
            place.focus();
        }
    }

    private static String name(Element element) {
        return element.name() == null ? element.id() : element.name();
    }

    private static Div name(String name, String id) {
        Span code = new Span(id);
        code.addClassName("secondary");
        Div lines = new Div(new Span(name == null ? id : name), code);
        lines.addClassName("two-lines");
        return lines;
    }

    /** Where a case waits, and where it ends with a word for its trader. */
    private static List<Element> waiting(ProcessModel model) {
        return model.elements().stream().filter(element -> switch (element.type()) {
            case USER_TASK, RECEIVE_TASK, EVENT_BASED_GATEWAY -> true;
            case INTERMEDIATE_CATCH_EVENT -> model.into(element.id()).stream().noneMatch(flow -> model.element(flow.source())
                    .filter(before -> before.type() == org.openpass.engine.reading.ElementType.EVENT_BASED_GATEWAY).isPresent());
            default -> element.properties().containsKey("trader.en") || element.properties().containsKey("trader.ko");
        }).toList();
    }

    /** All that people read in a diagram, by id. */
    private static Map<String, String> named(ProcessModel model) {
        Map<String, String> named = new java.util.LinkedHashMap<>();
        named.put(model.id(), model.name());
        Stream.of(model.elements().stream().map(each -> new String[] {each.id(), each.name()}),
                model.flows().stream().map(each -> new String[] {each.id(), each.name()}),
                model.messages().stream().map(each -> new String[] {each.id(), each.name()}),
                model.artifacts().stream().map(each -> new String[] {each.id(), each.text()}))
                .flatMap(all -> all).filter(each -> each[1] != null && !each[1].isBlank()).forEach(each -> named.put(each[0], each[1]));
        return named;
    }

    /** A table whose columns of fields have room to write in. */
    private static final class SizedTable extends DataTable {
        SizedTable(String caption, int from, String... headers) {
            super(caption, headers);
            for (int column = from; column < headers.length; column++) {
                size(column, COLUMN);
            }
        }
    }
}
