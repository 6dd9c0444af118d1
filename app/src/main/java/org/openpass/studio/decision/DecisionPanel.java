package org.openpass.studio.decision;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openpass.engine.reading.DecisionModel;
import org.openpass.engine.reading.ModelReader;
import org.openpass.engine.reading.ModelRefused;
import org.openpass.studio.editor.DraftTab;
import org.openpass.studio.editor.FindingList;
import org.openpass.studio.editor.OpenDraft;
import org.openpass.ui.DmnEditor;

/** The table with its tools; below it what it says as a whole, for law the days of its rules, and its words in Korean. */
@StyleSheet("styles/decisions.css")
final class DecisionPanel extends Div implements DraftTab.Shows {

    private final transient OpenDraft draft;
    private final String file;
    private final DmnEditor editor = new DmnEditor(text("ruletable.table"));
    private final Paragraph kind = new Paragraph();
    private final TableTag tag;
    private final Span said = new Span();
    private final WholeTable whole = new WholeTable();
    private final RuleDays days;
    private final KoreanWords words;

    /** @param onCases whether it can be tried on past cases */
    DecisionPanel(OpenDraft draft, String file, boolean onCases) {
        this.draft = draft;
        this.file = file;
        this.tag = new TableTag(draft.writable(), this::change);
        this.days = new RuleDays(draft.writable(), this::change);
        this.words = new KoreanWords(draft, file);
        addClassName("decision-panel");
        kind.addClassName("secondary");
        editor.setReadonly(!draft.writable());
        draft.edit(editor, file);
        Div table = new Div(tools(), editor, new FindingList(draft, file).mending((found, value) -> editor.flush().then(done -> {
            if (FindingList.mend(draft, found, value, file)) {
                editor.show(draft.read(file));
            }
        })));
        table.addClassName("decision-table");
        add(kind, tag);
        if (onCases) {
            Anchor past = new Anchor(WhatIfView.href(draft.draft().id(), file), text("whatif.open"));
            past.addClassName("decision-past");
            add(past);
        }
        add(table, whole, days, words);
        refresh();
        draft.onChange(this, this::refresh);
    }

    private Div tools() {
        Div tools = new Div();
        tools.addClassName("decision-tools");
        tools.getElement().setAttribute("role", "toolbar").setAttribute("aria-label", text("ruletable.tools"));
        said.getElement().setAttribute("role", "status");
        if (draft.writable()) {
            tools.add(icon(VaadinIcon.ROTATE_LEFT, "ruletable.undo", () -> editor.undo(() -> again(draft.undo(file)))),
                    icon(VaadinIcon.ROTATE_RIGHT, "ruletable.redo", () -> editor.redo(() -> again(draft.redo(file)))));
        }
        tools.add(said);
        return tools;
    }

    private static Button icon(VaadinIcon icon, String word, Runnable act) {
        Button button = new Button(icon.create(), click -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(text(word));
        button.setTooltipText(text(word));
        return button;
    }

    private void again(Optional<String> content) {
        said.setText(content.isEmpty() ? text("ruletable.nothing") : "");
        content.ifPresent(editor::show);
    }

    /** What was changed in the editor goes up first; the change is made in what stands then. */
    private void change(UnaryOperator<String> change) {
        editor.flush().then(Boolean.class, kept -> {
            if (Boolean.TRUE.equals(kept) && draft.save(file, change.apply(draft.read(file))).refused() == null) {
                editor.show(draft.read(file));
            }
        });
    }

    private void refresh() {
        Optional<DecisionModel> model = read();
        kind.setText(model.map(DecisionPanel::words).orElseGet(() -> text("ruletable.unreadable")));
        tag.setVisible(model.isPresent());
        whole.setVisible(model.isPresent());
        days.setVisible(model.filter(table -> "law".equals(table.kind())).isPresent());
        words.setVisible(model.isPresent());
        model.ifPresent(table -> {
            tag.show(table);
            whole.show(table);
            days.show(table);
            words.show(table);
        });
    }

    private Optional<DecisionModel> read() {
        try {
            return Optional.of(ModelReader.decision(draft.look(file).getBytes(StandardCharsets.UTF_8)));
        } catch (ModelRefused unreadable) {
            return Optional.empty();
        }
    }

    private static String words(DecisionModel table) {
        return "law".equals(table.kind()) ? text("ruletable.law", String.valueOf(table.versionTag())) : text("ruletable.risk");
    }

    @Override
    public void show(String elementId) {
        if (elementId != null) {
            editor.focusElement(elementId);
        }
    }
}
