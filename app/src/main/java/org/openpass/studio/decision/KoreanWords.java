package org.openpass.studio.decision;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openpass.engine.reading.DecisionModel;
import org.openpass.studio.editor.KoreanText;
import org.openpass.studio.editor.OpenDraft;
import org.openpass.ui.DataTable;

/** What officers read of the table in Korean: its name, its columns, the reasons of its rules. Each field is a step of its own. */
final class KoreanWords extends Section {

    private static final int WIDE = 24;

    private final transient OpenDraft draft;
    private final String names;
    private final Div body = new Div();
    private transient Map<String, String> shown = Map.of();

    KoreanWords(OpenDraft draft, String file) {
        this.draft = draft;
        this.names = KoreanText.of(file);
        addClassNames("card", "decision-korean");
        Paragraph help = new Paragraph(text("ruletable.korean.text"));
        help.addClassName("secondary");
        add(new H2(text("ruletable.korean")), help, body);
    }

    /** Drawn anew only if there is something else to be said in Korean: a person may be at one of its fields. */
    void show(DecisionModel table) {
        Map<String, String> english = english(table);
        if (english.equals(shown)) {
            return;
        }
        shown = english;
        Map<String, String> korean = KoreanText.names(stands() ? draft.look(names) : "");
        DataTable rows = new Sized(text("ruletable.korean"), text("ruletable.part"), text("ruletable.what"), text("ruletable.korean"));
        english.forEach((id, words) -> {
            TextField field = new TextField();
            field.setAriaLabel(text("ruletable.korean") + ": " + words);
            field.setValue(korean.getOrDefault(id, ""));
            field.setReadOnly(!draft.writable());
            field.addValueChangeListener(changed -> {
                if (changed.isFromClient()) {
                    draft.save(names, KoreanText.set(stands() ? draft.read(names) : "", id, changed.getValue()));
                }
            });
            rows.row(part(table, id), words, field);
        });
        body.removeAll();
        body.add(rows);
    }

    private boolean stands() {
        return draft.files().stream().anyMatch(file -> file.name().equals(names));
    }

    /** By the keys of the table of names: ids of columns, numbers of rules. */
    private static Map<String, String> english(DecisionModel table) {
        Map<String, String> english = new LinkedHashMap<>();
        english.put(table.id(), table.name());
        Stream.of(table.inputs(), table.outputs()).flatMap(List::stream).forEach(column ->
                english.put(column.id(), column.label() == null || column.label().isBlank() ? column.id() : column.label()));
        table.rules().forEach(rule -> english.put(RuleNames.of(table, rule), String.valueOf(rule.reason())));
        return english;
    }

    private static String part(DecisionModel table, String id) {
        if (id.equals(table.id())) {
            return text("ruletable.part.table");
        }
        return table.inputs().stream().anyMatch(column -> column.id().equals(id)) ? text("ruletable.part.condition")
                : table.outputs().stream().anyMatch(column -> column.id().equals(id)) ? text("ruletable.part.answer") : id;
    }

    /** With room to write in. */
    private static final class Sized extends DataTable {
        Sized(String caption, String... headers) {
            super(caption, headers);
            size(headers.length - 1, WIDE);
        }
    }
}
