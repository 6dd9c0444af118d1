package org.openpass.workbench.declaration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import org.openpass.collection.CollectionApi.Notice;
import org.openpass.collection.Owed;
import org.openpass.declaration.model.FieldError;
import org.openpass.engine.Models;
import org.openpass.ui.Badge;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;
import org.openpass.workbench.CaseHead;
import org.openpass.workbench.CaseHeading;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.HeadFacts;
import org.openpass.workbench.declaration.DeclarationPage.Content;

/** Number, importer, status and money; and in plain words what the case waits for. */
@org.springframework.stereotype.Component
class DeclarationHeading implements CaseHeading {

    private final DeclarationPage page;
    private final HeadFacts known;

    DeclarationHeading(DeclarationPage page, HeadFacts known) {
        this.page = page;
        this.known = known;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return page.of(c).isPresent();
    }

    @Override
    public void show(CaseReading c, CaseHead head) {
        Content content = page.of(c).orElseThrow();
        List<Component> below = below(content);
        Facts facts = facts(content);
        known.standing(c, facts);
        below.add(facts);
        head.show(content.file().subject(), beside(content), below);
    }

    private static List<Component> beside(Content c) {
        List<Component> beside = new ArrayList<>();
        beside.add(Badge.status(c.file().status()));
        if (c.officer() && c.declaration().lane() != null && c.change().isEmpty()) {
            beside.add(Badge.lane(c.declaration().lane()));
        }
        if (c.file().status().equals("ACCEPTED")) {
            // While something is to be paid, paying is what the page offers first.
            boolean owes = c.booked().map(b -> Owed.on(b.notice().status())).orElse(false);
            beside.add(certificate(c.declaration().number(), owes ? "row-act" : "button-link"));
        }
        return beside;
    }

    private static List<Component> below(Content c) {
        List<Component> below = new ArrayList<>();
        Paragraph importer = new Paragraph(c.file().title());
        importer.addClassName("case-subtitle");
        Paragraph waits = new Paragraph(waitsFor(c));
        waits.addClassNames("waits", "waits-" + (c.file().closedAt() == null ? "open" : "closed"));
        below.add(importer);
        below.add(waits);
        if (c.officer()) {
            c.heldUp().stream().findFirst().ifPresent(trouble -> below.add(notice(new Span(text("case.heldUp",
                    Formats.moment(trouble.since()), trouble.where() + ": " + trouble.problem())))));
        }
        String pending = c.declaration().pendingChange();
        if (pending != null && c.change().isEmpty() && c.officer()) {
            below.add(notice(new Span(text("case.pendingChange") + " "), new Anchor("cases/" + pending, pending)));
        }
        if (!c.declaration().reasons().isEmpty() && c.change().isEmpty()) {
            below.add(reasons(c));
        }
        return below;
    }

    private static Paragraph notice(Component... parts) {
        Paragraph notice = new Paragraph(parts);
        notice.addClassName("notice");
        return notice;
    }

    private static Anchor certificate(String number, String look) {
        Anchor certificate = new Anchor(CertificateFile.href(number), VaadinIcon.DOWNLOAD.create(),
                new Span(text("case.certificate")));
        certificate.setRouterIgnore(true);
        certificate.getElement().setAttribute("download", true);
        certificate.addClassNames(look, "certificate-link");
        return certificate;
    }

    private static String waitsFor(Content c) {
        if (c.file().closedAt() != null) {
            return text("public." + c.file().status());
        }
        if (!c.heldUp().isEmpty()) {
            return text("case.trouble");
        }
        // After an answer the case has moved on before its process has.
        String words = c.waitsAt().map(Models.Element::properties)
                .filter(p -> c.file().status().equals(p.getOrDefault("status", c.file().status())))
                .map(p -> p.get("trader." + (Texts.locale().getLanguage().equals("ko") ? "ko" : "en")))
                .map(t -> t.replace("{deadline}", c.deadlines().isEmpty() ? "–"
                        : Formats.until(c.deadlines().getFirst().dueAt())))
                .orElse(text("case.machine"));
        return c.officer() ? c.waitsAt().map(Models.Element::properties).map(p -> p.get("role"))
                .map(role -> text("case.waitsFor", text("owner." + role)) + " " + text("case.partyReads", words))
                .orElse(words) : words;
    }

    private static UnorderedList reasons(Content c) {
        UnorderedList list = new UnorderedList();
        list.addClassName("reasons");
        for (FieldError reason : c.declaration().reasons()) {
            FieldError local = reason.in(Texts.locale());
            Span mend = new Span(local.mend());
            mend.addClassName("secondary");
            list.add(new ListItem(new Span(local.message() + " "), mend));
        }
        return list;
    }

    private static Facts facts(Content c) {
        Facts facts = new Facts();
        facts.addClassName("head-facts");
        facts.fact(text("case.since"), Formats.moment(c.file().changedAt()))
                .fact(text("column.filed"), Formats.moment(c.declaration().filedAt()))
                .fact(text("case.importer"), c.importer())
                .fact(text("case.declarant"), c.declarant())
                .fact(text("column.office"), c.file().office())
                .fact(text("case.number"), c.file().number());
        c.booked().ifPresent(b -> {
            Notice slip = b.notice();
            facts.fact(text("case.tab.duty"), Formats.won(slip.amount()))
                    .fact(text("column.money"), Badge.money(slip.status().name()))
                    .fact(text("case.dueOn"), Formats.day(slip.dueOn()));
        });
        return facts;
    }
}
