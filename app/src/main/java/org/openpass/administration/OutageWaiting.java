package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.openpass.casework.OutageDraft;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** What one person has prepared about outages, with what it touches now: another releases it or gives it back. */
final class OutageWaiting extends Div {

    /** What can be done about it. */
    enum Step { RELEASE, GIVE_BACK, WITHDRAW, LAPSED }

    private final transient BiConsumer<OutageDraft, Step> steps;

    /**
     * @param reach what each would touch if it were released now
     * @param reader who reads it: what one prepared oneself, another releases
     */
    OutageWaiting(List<OutageDraft> drafts, Function<OutageDraft, String> reach, String reader,
            BiConsumer<OutageDraft, Step> steps) {
        this.steps = steps;
        addClassNames("card", "outage-waiting");
        H2 heading = new H2(text("outages.drafts"));
        Paragraph help = new Paragraph(text("outages.drafts.help"));
        help.addClassName("secondary");
        DataTable list = new DataTable(heading.getText(), text("outages.what"), text("outages.time"), text("outages.scope"),
                text("outages.drafts.reach"), text("outages.drafts.by"), text("column.action"));
        drafts.forEach(d -> list.row(OutageTable.lines(text("outages.drafts.act." + d.act()), d.said().what() + " · "
                + text("outage.cause." + d.said().cause())), Formats.briefMoment(d.said().from()) + " – "
                + Formats.briefMoment(d.said().until()), OutageTable.scope(d.said().kinds(), d.said().offices()),
                reason(d, reach.apply(d)), OutageTable.lines(d.preparedBy(), Formats.moment(d.preparedAt())),
                acts(d, d.preparedBy().equals(reader))));
        add(heading, help, list);
    }

    private static Div reason(OutageDraft d, String reach) {
        return OutageTable.lines(reach, d.reason() == null ? "" : d.reason());
    }

    private Div acts(OutageDraft d, boolean own) {
        Div buttons = new Div();
        buttons.addClassName("outage-acts");
        if (own) {
            buttons.add(button(d, Step.WITHDRAW));
        } else {
            Button release = button(d, Step.RELEASE);
            release.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(release, button(d, Step.GIVE_BACK));
        }
        if (d.act() == OutageDraft.Act.DECLARE || d.act() == OutageDraft.Act.RECOVER) {
            buttons.add(button(d, Step.LAPSED));
        }
        return buttons;
    }

    private Button button(OutageDraft d, Step step) {
        String label = text("outages.drafts.step." + step);
        Button button = new Button(label, click -> steps.accept(d, step));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(label + ": " + d.said().what());
        return button;
    }
}
