package org.openpass.studio.editor;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.ShortcutEventListener;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.openpass.ui.BpmnEditor;
import org.openpass.ui.Texts;

/** The diagram with its tools above it and what was found below it. */
final class DiagramPanel extends Div implements DraftTab.Shows {

    private final transient OpenDraft draft;
    private final String file;
    private final BpmnEditor editor = new BpmnEditor(text("editor.canvas"), text("editor.properties"));
    private final FindingList findings;
    private final Button wrap = new Button(text("editor.wrap"), VaadinIcon.COMPRESS_SQUARE.create(), click -> wrap());
    private final Span said = new Span();

    DiagramPanel(OpenDraft draft, String file, String templates, KnownVariables variables) {
        this.draft = draft;
        this.file = file;
        addClassName("diagram-panel");
        editor.setReadonly(!draft.writable());
        editor.templates(templates);
        draft.edit(editor, file);
        Runnable known = () -> editor.variables(variables.of(draft.look(file), Texts.locale()));
        known.run();
        draft.onChange(editor, known);
        findings = new FindingList(draft, file).wrapping(this::wrap).mending((found, value) -> editor.flush().then(done -> {
            if (FindingList.mend(draft, found, value, file)) {
                editor.show(draft.read(file));
            }
        }));
        wrap.setEnabled(false);
        editor.onPicked(picked -> wrap.setEnabled(picked.count() > 0));
        said.addClassName("diagram-said");
        said.getElement().setAttribute("role", "status");
        Paragraph narrow = new Paragraph(text("editor.narrow"));
        narrow.addClassName("diagram-narrow");
        add(tools(), narrow, editor, findings);
        ShortcutEventListener next = pressed -> findings.next();
        Shortcuts.addShortcutListener(this, next, Key.F8);
    }

    private Div tools() {
        Div tools = new Div();
        tools.addClassName("diagram-tools");
        tools.getElement().setAttribute("role", "toolbar").setAttribute("aria-label", text("editor.tools"));
        if (draft.writable()) {
            tools.add(icon(VaadinIcon.ROTATE_LEFT, "editor.undo", () -> editor.undo(() -> again(draft.undo(file)))),
                    icon(VaadinIcon.ROTATE_RIGHT, "editor.redo", () -> editor.redo(() -> again(draft.redo(file)))));
            wrap.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            tools.add(wrap);
        }
        Button next = new Button(text("editor.next"), VaadinIcon.ARROW_RIGHT.create(), click -> findings.next());
        next.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        next.getElement().setAttribute("aria-keyshortcuts", "F8");
        tools.add(next, icon(VaadinIcon.PLUS_CIRCLE_O, "editor.zoomIn", () -> editor.zoom(1)),
                icon(VaadinIcon.MINUS_CIRCLE_O, "editor.zoomOut", () -> editor.zoom(-1)),
                icon(VaadinIcon.EXPAND_SQUARE, "editor.fit", editor::fit), said);
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
        said.setText(content.isEmpty() ? text("editor.nothing") : "");
        content.ifPresent(editor::show);
    }

    private void wrap() {
        editor.wrap(wrapped -> said.setText(wrapped.why() == null ? "" : text("editor.wrap." + wrapped.why())));
    }

    @Override
    public void show(String elementId) {
        if (elementId == null) {
            editor.fit();
        } else {
            editor.focusElement(elementId, draft.findings().stream().filter(each -> elementId.equals(each.elementId()))
                    .map(each -> FindingWords.entry(each.rule())).filter(entry -> entry != null).findFirst().orElse(null));
        }
    }
}
