package org.openpass.studio.form;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpass.authoring.DraftFile;
import org.openpass.studio.editor.DraftTab;
import org.openpass.studio.editor.ModelText;
import org.openpass.studio.editor.OpenDraft;
import org.openpass.studio.form.FormJson.Text;
import org.openpass.ui.FormEditor;
import tools.jackson.databind.JsonNode;

/**
 * A form of a draft: its editor, and beside it the officer's own form and its Korean. Its first change gives it a tag of its
 * own, for the one that it began with means for ever what was released under it.
 */
@StyleSheet("styles/forms.css")
final class FormTab extends Div implements DraftTab.Shows {

    private final transient FormParts parts;
    private final transient OpenDraft draft;
    private final String file;
    private final FormEditor editor = new FormEditor(text("forms.editor"));
    private final Span tag = new Span();
    private final Div notices = new Div();
    private final FormPreview preview;
    private final KoreanTexts korean = new KoreanTexts(this::korean);
    /** Custom properties by component, as they were written beside the editor and are not kept yet. */
    private final transient Map<String, Map<String, String>> written = new HashMap<>();
    private transient JsonNode form;
    private String noticed;
    private int step;

    FormTab(FormParts parts, OpenDraft draft, String file) {
        this.parts = parts;
        this.draft = draft;
        this.file = file;
        this.preview = new FormPreview(parts);
        addClassName("form-tab");
        Button from = new Button(text("forms.new"), VaadinIcon.PLUS.create(), click -> new NewForm(draft, file, form).open());
        from.setVisible(draft.writable());
        tag.addClassName("secondary");
        Div head = new Div(tag, from);
        head.addClassName("form-head");
        Paragraph narrow = new Paragraph(text("forms.narrow"));
        narrow.addClassNames("notice", "too-narrow");
        Div left = new Div(head, notices, narrow, editor);
        left.addClassName("form-main");
        Div side = new Div(preview, korean);
        side.addClassName("form-side");
        add(left, side);
        draft.edit(editor, file);
        shown();
        draft.onChange(this, this::shown);
    }

    /** Everything beside the editor follows what was saved last. */
    private void shown() {
        parts.content(draft, file).ifPresent(now -> FormJson.read(now.text()).ifPresent(read -> {
            boolean changed = form != null && !form.equals(read);
            form = read;
            tag.setText(text("forms.tag", FormJson.id(read), FormJson.tag(read)));
            notices();
            preview.show(read);
            if (!editor.ordered()) { // else what is kept is of before what was written
                written.clear();
                korean.show(read, draft.writable());
            }
            if (changed && now.file().step() > step) {
                raise(now.file());
            }
            step = now.file().step();
        }));
    }

    /** By who wrote it, and on no other page. */
    private void raise(DraftFile saved) {
        if (draft.writable() && parts.mine(saved)) {
            parts.raised(form).ifPresent(next -> editor.edit(FormJson.id(form), Map.of("versionTag", next)));
        }
    }

    /** form-js knows more components than the workbench draws, and its palette cannot be narrowed (form-js 1195). */
    private void notices() {
        List<Needs.Older> fitting = parts.fitting(draft, form);
        String now = FormJson.undrawn(form) + " " + parts.missing(draft, form) + " " + parts.older(draft, form) + " " + fitting
                + " " + FormJson.tag(form);
        if (now.equals(noticed)) {
            return; // one of them may be about to be clicked
        }
        noticed = now;
        notices.removeAll();
        FormJson.undrawn(form).forEach((id, type) -> notices.add(notice(text("forms.undrawn", id, type),
                text("forms.undrawn.remove"), () -> rewrite(FormJson.without(form, id)))));
        parts.missing(draft, form).forEach(missing -> notices.add(notice(text("forms.needs", missing.step(),
                missing.field().key()), text("forms.needs.add", missing.field().key()),
                () -> rewrite(parts.with(form, missing.field())))));
        parts.older(draft, form).forEach(step -> notices.add(notice(text("forms.older", step.name(), step.tag(), FormJson.tag(form)),
                text("forms.older.name", FormJson.tag(form)), () -> name(step))));
        if (!fitting.isEmpty()) {
            Paragraph unnamed = notice(text("forms.unnamed"), text("forms.unnamed.at", fitting.getFirst().name()),
                    () -> ask(fitting.getFirst()));
            fitting.stream().skip(1).forEach(step -> unnamed.add(small(text("forms.unnamed.at", step.name()), () -> ask(step))));
            notices.add(unnamed);
        }
    }

    /** The step of the process asks by this form. */
    private void ask(Needs.Older step) {
        draft.save(step.file(), new ModelText(new ModelText(draft.read(step.file())).extension(step.id(), "formDefinition", "formId",
                FormJson.id(form))).extension(step.id(), "formDefinition", "versionTag", FormJson.tag(form)));
    }

    /** The step of the process names the form as it is now. */
    private void name(Needs.Older step) {
        draft.save(step.file(), new ModelText(draft.read(step.file())).extension(step.id(), "formDefinition", "versionTag",
                FormJson.tag(form)));
    }

    private Paragraph notice(String words, String mend, Runnable act) {
        Paragraph notice = new Paragraph(new Span(words), small(mend, act));
        notice.addClassNames("notice", "form-notice");
        return notice;
    }

    private Button small(String mend, Runnable act) {
        Button button = new Button(mend, click -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setVisible(draft.writable());
        return button;
    }

    /** As a step of its own, with its tag. */
    private void rewrite(JsonNode other) {
        String content = FormJson.write(parts.raised(other).map(next -> FormJson.tagged(other, next)).orElse(other));
        if (draft.save(file, content).refused() == null) {
            editor.show(content);
        }
    }

    private void korean(Text each, String korean) {
        Map<String, String> all = FormJson.withKorean(written.getOrDefault(each.component(), FormJson.properties(form, each.component())),
                each.property(), korean);
        written.put(each.component(), all);
        editor.edit(each.component(), Map.of("properties", all));
    }

    @Override
    public void show(String elementId) {
        if (elementId != null) {
            editor.focusElement(elementId);
        }
    }
}
