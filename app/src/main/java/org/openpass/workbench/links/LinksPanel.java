package org.openpass.workbench.links;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.casework.CaseLink;
import org.openpass.casework.CaseLink.Kind;
import org.openpass.casework.CaseLinkRefused;
import org.openpass.casework.CaseLinks;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Focus;
import org.openpass.ui.Formats;

/** The linked cases in a table and, for officers, the fields for another one. */
final class LinksPanel extends Div {

    private final String caseNumber;
    private final transient Actor actor;
    private final transient CaseLinks links;
    private final Div list = new Div();
    private final LinkFields fields = new LinkFields();
    private transient List<CaseLink> shown;

    LinksPanel(String caseNumber, Actor actor, CaseLinks links) {
        this.caseNumber = caseNumber;
        this.actor = actor;
        this.links = links;
        addClassName("links");
        add(list);
        if (actor.officer()) {
            fields.onAdd(this::link);
            add(fields);
        }
    }

    void show(List<CaseLink> now) {
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        list.removeAll();
        if (now.isEmpty()) {
            list.add(new EmptyState(VaadinIcon.LINK, text("links.none"), text("links.none.text")));
            return;
        }
        List<String> headers = new ArrayList<>(List.of(text("column.number"), text("links.how"), text("column.status"),
                text("column.office"), text("links.made")));
        if (actor.officer()) {
            headers.add(text("column.action"));
        }
        DataTable table = new DataTable(text("case.tab.links"), headers.toArray(String[]::new));
        now.forEach(link -> table.row(cells(link)));
        list.add(table);
    }

    private Object[] cells(CaseLink link) {
        List<Object> cells = new ArrayList<>(List.of(
                lines(new Anchor("cases/" + link.other().subject(), link.other().subject()), link.other().title()),
                lines(new Span(LinkFields.words(link.kind(), link.outward())), link.note() == null ? "" : link.note()),
                Badge.status(link.other().status()), link.other().office(),
                lines(new Span(Formats.briefMoment(link.madeAt())),
                        link.madeBy().equals("system") ? text("actor.system") : link.madeBy())));
        if (actor.officer()) {
            cells.add(link.kind() == Kind.CHANGES ? "" : remove(link));
        }
        return cells.toArray();
    }

    private Button remove(CaseLink link) {
        Button remove = new Button(text("links.remove"), click -> did(() ->
                links.unlink(caseNumber, link.other().number(), link.kind(), actor)));
        remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        remove.setAriaLabel(text("links.remove") + " " + link.other().subject());
        return remove;
    }

    private void link() {
        if (did(() -> links.link(caseNumber, fields.number().getValue(), fields.kind(), fields.note(), actor))) {
            fields.clear();
        }
    }

    /** Says at the number why an act is not possible; what was typed stays. */
    private boolean did(Runnable act) {
        try {
            act.run();
            show(links.of(caseNumber, actor));
            Focus.on(fields.number());
            return true;
        } catch (CaseLinkRefused refused) {
            fields.say(text("links.refused." + refused.reason()));
        } catch (IllegalArgumentException self) {
            fields.say(text("links.self"));
        }
        return false;
    }

    private static Component lines(Component first, String second) {
        Span quiet = new Span(second);
        quiet.addClassName("secondary");
        Div lines = new Div(first, quiet);
        lines.addClassName("two-lines");
        return lines;
    }
}
