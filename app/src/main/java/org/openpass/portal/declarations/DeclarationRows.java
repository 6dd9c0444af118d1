package org.openpass.portal.declarations;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openpass.declaration.draft.Draft;
import org.openpass.portal.declarations.MyDeclarations.Entry;
import org.openpass.portal.declarations.PlainStatus.Act;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** The rows of the list: number, goods, the plain sentence, and one act. */
final class DeclarationRows {

    private DeclarationRows() {
    }

    static DataTable of(List<Entry> entries) {
        DataTable table = new DataTable(text("declarations.title"), text("column.number"), text("column.title"),
                text("declarations.stands"), text("column.filed"), text("declarations.next"));
        entries.forEach(e -> table.row(number(e), goods(e.row().title()), stands(e),
                Formats.briefMoment(e.row().filedAt()), act(e)));
        return table;
    }

    static DataTable ofDrafts(List<Draft> drafts) {
        DataTable table = new DataTable(text("declarations.tab.DRAFTS"), text("document.reference"),
                text("column.title"), text("line.number") + "#", text("drafts.changed"), text("declarations.next"));
        drafts.forEach(d -> {
            String at = "declarations/drafts/" + d.id();
            table.row(new Anchor(at, reference(d)), draftGoods(d), Formats.number(d.content().lines().size()),
                    Formats.briefMoment(d.changedAt()) + " · " + d.editedBy(),
                    act(at, "drafts.continue", reference(d), true));
        });
        return table;
    }

    private static String reference(Draft draft) {
        String typed = draft.content().field("reference");
        return typed.isEmpty() ? text("drafts.unnamed", String.valueOf(draft.id())) : typed;
    }

    private static Component draftGoods(Draft draft) {
        String goods = draft.content().lines().stream().map((Map<String, String> l) -> l.getOrDefault("description", ""))
                .filter(d -> !d.isEmpty()).limit(3).collect(Collectors.joining(", "));
        return goods(draft.content().field("importer.name") + " · " + goods);
    }

    private static Component number(Entry e) {
        Anchor link = new Anchor("cases/" + e.row().number(), e.row().number());
        link.addClassName("number");
        Span reference = new Span(e.row().reference());
        reference.addClassName("secondary");
        Div both = new Div(link, reference);
        both.addClassName("two-lines");
        return both;
    }

    private static Component goods(String title) {
        String[] parts = title.split(" · ", 2);
        Span goods = new Span(parts.length > 1 ? parts[1] : "");
        goods.addClassName("secondary");
        Div both = new Div(new Span(parts[0]), goods);
        both.addClassNames("two-lines", "goods");
        return both;
    }

    private static Component stands(Entry e) {
        Div badges = new Div(Badge.status(e.row().status()));
        if (e.notice() != null && e.row().closedAt() != null) {
            badges.add(Badge.money(e.notice().status().name()));
        }
        badges.addClassName("badges");
        Div both = new Div(badges, new Span(e.plain().sentence()));
        both.addClassName("two-lines");
        return both;
    }

    private static Anchor act(Entry e) {
        Act act = e.plain().act();
        String to = switch (act) {
            case PAY -> "declarations/" + e.row().number() + "/payment";
            case FILE_AGAIN -> "declarations/new?like=" + e.row().number();
            case CERTIFICATE -> "files/" + e.row().number() + "/certificate";
            case ANSWER, SECURE, OPEN -> "cases/" + e.row().number();
        };
        Anchor link = act(to, "declarations.act." + act, e.row().number(), act != Act.OPEN && act != Act.CERTIFICATE);
        if (act == Act.CERTIFICATE) {
            link.setRouterIgnore(true);
            link.getElement().setAttribute("download", true);
        }
        return link;
    }

    private static Anchor act(String to, String label, String of, boolean primary) {
        Anchor link = new Anchor(to, text(label));
        link.getElement().setAttribute("aria-label", text(label) + " " + of);
        link.addClassNames("row-act", primary ? "row-act-primary" : "row-act-quiet");
        return link;
    }
}
