package org.openpass.studio.trial;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openpass.authoring.ScenarioFault;
import org.openpass.authoring.ScenarioReading;
import org.openpass.studio.editor.OpenDraft;
import org.openpass.ui.FileEditor;

/** A scenario as it is written: what is wrong with it is said before it is kept, each fault with its mend. */
final class ScenarioText extends Div {

    private static final String PATTERN = "[a-z0-9][a-z0-9-]{0,60}";
    private final transient OpenDraft draft;
    private final H2 heading = new H2();
    private final TextField name = new TextField(text("trials.file"));
    private final TextArea content = new TextArea(text("trials.text"));
    private final UnorderedList faults = new UnorderedList();
    private final Button save = new Button(text("trials.save"), click -> save());
    private final Button remove = new Button(text("trials.remove"), click -> remove());
    private String file;

    ScenarioText(OpenDraft draft) {
        this.draft = draft;
        addClassNames("card", "scenario-text");
        content.addClassName("scenario-source");
        content.setWidthFull();
        name.setAllowedCharPattern("[a-z0-9-]");
        faults.addClassName("faults");
        faults.getElement().setAttribute("role", "alert");
        Div acts = new Div(save, remove, new Button(text("trials.close"), click -> setVisible(false)));
        acts.addClassName("acts");
        add(heading, name, content, faults, acts);
        setVisible(false);
    }

    /** Writes a new one. */
    void begin() {
        file = null;
        show(text("trials.new"), ScenarioBeginning.of(own().replaceFirst(".*/", "")));
    }

    /** Writes a new one that begins as another stands. */
    void copy(String from) {
        file = null;
        name.clear();
        show(text("trials.new"), draft.look(from));
        name.focus();
    }

    /** Shows one of the draft. */
    void open(String shown) {
        file = shown;
        show(shown.substring(shown.lastIndexOf('/') + 1), draft.read(shown));
    }

    private void show(String title, String text) {
        heading.setText(title);
        name.setVisible(file == null);
        remove.setVisible(file != null && draft.writable());
        save.setVisible(draft.writable());
        content.setReadOnly(!draft.writable());
        content.setValue(text);
        say(List.of());
        setVisible(true);
        content.focus();
    }

    private void save() {
        List<ScenarioFault> found = ScenarioReading.read(content.getValue().getBytes(StandardCharsets.UTF_8)).faults();
        say(found.stream().map(ScenarioText::words).toList());
        String path = file == null ? path() : file;
        if (!found.isEmpty() || path == null) {
            return;
        }
        told(draft.save(path, content.getValue()), path);
    }

    private void remove() {
        FileEditor.Answer answer = draft.remove(file);
        if (answer.refused() == null) {
            setVisible(false);
        } else {
            say(List.of(answer.refused()));
        }
    }

    private void told(FileEditor.Answer answer, String path) {
        if (answer.refused() == null) {
            open(path);
        } else {
            say(List.of(answer.refused()));
        }
    }

    /** Beside the work's own file; null where the name is none, or taken. */
    private String path() {
        String path = own() + "." + name.getValue().strip() + ScenarioReading.SUFFIX;
        boolean right = name.getValue().strip().matches(PATTERN) && draft.files().stream().noneMatch(each -> each.name().equals(path));
        name.setInvalid(!right);
        name.setErrorMessage(right ? null : text("trials.file.wrong"));
        return right ? path : null;
    }

    /** The process's own file, without how it ends. */
    private String own() {
        return draft.files().stream().map(each -> each.name()).filter(each -> each.endsWith(".bpmn")).findFirst()
                .orElse("processes/" + draft.draft().work() + ".bpmn").replaceFirst("\\.bpmn$", "");
    }

    private static String words(ScenarioFault fault) {
        return (fault.where().isEmpty() ? "" : fault.where() + ": ") + fault.message() + " – " + text("trials.mend", fault.mend());
    }

    private void say(List<String> words) {
        faults.removeAll();
        words.forEach(each -> faults.add(new ListItem(each)));
        faults.setVisible(!words.isEmpty());
    }
}
