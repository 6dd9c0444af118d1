package org.openpass.workbench.declaration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.access.Right;
import org.openpass.declaration.ChangeRefused;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.Filing;
import org.openpass.declaration.Supplement;
import org.openpass.declaration.draft.ChangeDrafts.Purpose;
import org.openpass.declaration.model.FieldError;
import org.openpass.ui.Formats;
import org.openpass.ui.MissingRight;
import org.openpass.ui.Texts;
import org.openpass.workbench.CaseFiles;
import org.openpass.workbench.DocumentUpload;
import org.openpass.workbench.UploadOutcomes;
import org.openpass.workbench.declaration.DeclarationPage.Content;

/** What customs asks to supplement, in the officer's words, and the answer to it (Art. 249). */
final class SupplementPart extends Div implements PartyPanel.Typed {

    private final transient PartyActs acts;
    private final transient Declaration declaration;
    private final transient Supplement asked;
    private final transient Actor actor;
    private final transient Runnable done;
    private final TextArea answer = new TextArea(text("acts.answer"));
    private final Paragraph message = new Paragraph();
    private final UnorderedList attached = new UnorderedList();
    private final Button send = new Button(text("acts.supplement.act"));
    private boolean answered;

    SupplementPart(PartyActs acts, Content c, Supplement asked, Actor actor, Runnable done) {
        this.acts = acts;
        this.declaration = c.declaration();
        this.asked = asked;
        this.actor = actor;
        this.done = done;
        Paragraph due = new Paragraph(text("acts.supplement.due", Formats.moment(asked.dueAt()),
                c.codes().kind(asked).in(Texts.locale())));
        Paragraph words = new Paragraph(asked.request());
        words.addClassName("request");
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        add(new H2(text("acts.supplement")), due, words, message, answer(), files(), buttons());
        acts.missing(actor, Right.ANSWER).ifPresent(missing -> {
            send.setEnabled(false);
            add(new MissingRight(missing));
        });
        refresh();
    }

    private TextArea answer() {
        answer.setMinRows(3);
        answer.setWidthFull();
        answer.setRequiredIndicatorVisible(true);
        answer.setManualValidation(true);
        // What is typed is known here before the page changes around it.
        answer.setValueChangeMode(ValueChangeMode.LAZY);
        answer.addValueChangeListener(typed -> answer.setInvalid(false));
        return answer;
    }

    private Div files() {
        UploadOutcomes outcomes = new UploadOutcomes();
        DocumentUpload upload = new DocumentUpload(acts.attachments(declaration.caseNumber(), actor), stored -> refresh(),
                outcomes);
        NativeLabel label = new NativeLabel(text("acts.supplement.attach"));
        label.addClassName("secondary");
        attached.addClassName("picked");
        Div files = new Div(label, attached, upload, outcomes);
        files.addClassName("documents-attach");
        return files;
    }

    private Div buttons() {
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            send();
            send.setEnabled(!answered);
        });
        Div buttons = new Div(send);
        if (acts.corrections.mayCorrect(declaration, actor)) {
            buttons.add(new Button(text("acts.correct"), click -> {
                acts.drafts.take(declaration, Purpose.CORRECT, "answer", answer.getValue(), actor);
                UI.getCurrent().navigate("declarations/" + declaration.number() + "/correct");
            }));
        }
        buttons.addClassName("task-acts");
        return buttons;
    }

    private void send() {
        message.setText("");
        answer.setInvalid(false);
        try {
            acts.supplements.answer(declaration.number(), answer.getValue(), null, List.of(), actor);
            answered = true;
            done.run();
        } catch (Filing.Refused wrong) {
            FieldError error = wrong.errors().getFirst().in(Texts.locale());
            answer.setErrorMessage(error.message() + " " + error.mend());
            answer.setInvalid(true);
            answer.focus();
        } catch (ChangeRefused late) {
            message.setText(text("refused." + late.code()));
        }
    }

    @Override
    public String asks() {
        return "supplement " + asked.key();
    }

    @Override
    public void refresh() {
        attached.removeAll();
        acts.attached(declaration.caseNumber(), asked.requestedAt()).forEach(document -> {
            Anchor link = new Anchor(CaseFiles.href(declaration.number(), document), document.fileName());
            link.setRouterIgnore(true);
            attached.add(new ListItem(link));
        });
    }

    @Override
    public boolean over() {
        boolean keep = !answered && !answer.isEmpty();
        if (keep) {
            message.setText(text("refused.supplement.notOpen"));
            send.setEnabled(false);
        }
        return keep;
    }
}
