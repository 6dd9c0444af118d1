package org.openpass.administration.retention;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.LongConsumer;
import org.openpass.casework.RetentionPreview;
import org.openpass.casework.RetentionStart;
import org.openpass.ui.Badge;
import org.openpass.ui.Formats;
import org.openpass.ui.LegalBasis;

/** Whether records are cleared, by which rules, and what the reader can do about it. */
final class StartPanel extends Div {

    /** What can be done. */
    record Acts(Runnable propose, LongConsumer begin, LongConsumer end) {
    }

    /** @param start null while nobody has proposed it */
    StartPanel(RetentionStart start, RetentionPreview preview, String reader, Acts acts) {
        addClassName("retention-state");
        preview.rules().forEach(rule -> add(new Paragraph(rule.years() == null
                ? text("retention.rule.none", text("retention.kind." + rule.kind()), rule.parameter())
                : text("retention.rule", text("retention.kind." + rule.kind()), Formats.number(rule.years()), LegalBasis.text(rule.article())))));
        if (start == null) {
            add(Badge.of(text("retention.off"), VaadinIcon.PAUSE, "quiet"), new Paragraph(text("retention.off.text",
                    Formats.number(preview.due()))), button("retention.propose", true, acts.propose()));
        } else if (!start.runs()) {
            boolean mine = start.proposedBy().equals(reader);
            add(Badge.of(text("retention.waits"), VaadinIcon.HOURGLASS, "wait"), new Paragraph(text("retention.waits.text",
                    start.proposedBy(), Formats.moment(start.proposedAt()), Formats.number(start.due()),
                    Formats.number(preview.due()))));
            if (mine) {
                add(new Paragraph(text("retention.second")));
            }
            Div buttons = new Div();
            buttons.addClassName("retention-acts");
            if (!mine) {
                buttons.add(button("retention.begin", true, () -> sure("retention.begin", () -> acts.begin().accept(start.id()))));
            }
            buttons.add(button("retention.withdraw", false, () -> acts.end().accept(start.id())));
            add(buttons);
        } else {
            add(Badge.of(text("retention.runs"), VaadinIcon.CHECK, "good"), new Paragraph(text("retention.runs.text",
                    start.proposedBy(), start.begunBy(), Formats.moment(start.begunAt()), Formats.number(preview.due()))),
                    button("retention.stop", false, () -> sure("retention.stop", () -> acts.end().accept(start.id()))));
        }
    }

    private static void sure(String act, Runnable done) {
        ConfirmDialog sure = new ConfirmDialog(text(act + ".title"), text(act + ".sure"), text(act), confirmed -> done.run());
        sure.setCancelable(true);
        sure.setCancelText(text("cancel"));
        sure.open();
    }

    private static Button button(String words, boolean primary, Runnable act) {
        Button button = new Button(text(words), click -> act.run());
        if (primary) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }
}
