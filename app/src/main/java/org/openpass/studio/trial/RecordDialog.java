package org.openpass.studio.trial;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.audittrail.LookReasonMissing;
import org.openpass.authoring.recording.PassedCases;
import org.openpass.authoring.recording.Recorded;
import org.openpass.authoring.recording.Recording;
import org.openpass.authoring.recording.RecordingRefused;
import org.openpass.studio.editor.OpenDraft;
import org.openpass.ui.FileEditor;
import org.openpass.ui.Texts;

/** Records a scenario from a case: which case, both sides, and only then it is kept. */
@StyleSheet("styles/recording.css")
final class RecordDialog extends Dialog {

    /** In an address: the element that the case is to have come by. */
    static final String ELEMENT = "record";

    private final transient OpenDraft draft;
    private final transient Recording recording;
    private final WhichCase which;
    private final Div body = new Div();
    private final Paragraph refused = new Paragraph();

    /** @param element that no scenario passes; null: any case is recorded */
    RecordDialog(OpenDraft draft, Recording recording, PassedCases passed, String element) {
        this.draft = draft;
        this.recording = recording;
        Actor actor = CurrentActor.require();
        which = new WhichCase(!actor.roles().contains(Actor.Role.RISK_ANALYST));
        setHeaderTitle(text("recording.record"));
        addClassName("record-dialog");
        setWidth("min(64rem, 96vw)");
        refused.addClassName("task-message");
        refused.getElement().setAttribute("role", "alert");
        body.addClassName("record-body");
        add(body);
        if (element != null) {
            try {
                which.offer(element, passed.of(draft.draft().id(), element, actor));
            } catch (RecordingRefused none) {
                say(none.text(Texts.locale()));
            }
        }
        ask();
    }

    private void ask() {
        Button show = new Button(text("recording.show"), click -> show());
        show.addThemeVariants(ButtonVariant.PRIMARY);
        shown(which, show);
    }

    private void shown(Component part, Button... acts) {
        body.removeAll();
        body.add(refused, part);
        getFooter().removeAll();
        getFooter().add(new Button(text("cancel"), click -> close()));
        getFooter().add(acts);
        refused.setVisible(!refused.getText().isEmpty());
    }

    private void say(String why) {
        refused.setText(why);
        refused.setVisible(!why.isEmpty());
    }

    private void show() {
        say("");
        Recording.Asked asked = which.asked();
        if (asked == null) {
            return;
        }
        try {
            both(recording.of(draft.draft().id(), asked, UI.getCurrent().getSession().getBrowser().getAddress(),
                    CurrentActor.require()));
        } catch (LookReasonMissing missing) {
            which.askWhy();
        } catch (RecordingRefused no) {
            say(no.text(Texts.locale()));
        }
    }

    private void both(Recorded recorded) {
        BothSides sides = new BothSides(recorded);
        Button keep = new Button(text("recording.keep"), click -> keep(sides));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        shown(sides, new Button(text("recording.again"), click -> ask()), keep);
    }

    private void keep(BothSides sides) {
        Recorded recorded = sides.named();
        if (recorded == null) {
            return;
        }
        FileEditor.Answer answer = draft.save(recorded.file(), recorded.text());
        if (answer.refused() == null) {
            close();
        } else {
            say(answer.refused());
        }
    }
}
