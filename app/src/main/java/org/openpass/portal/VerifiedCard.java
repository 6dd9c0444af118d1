package org.openpass.portal;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.openpass.certificate.Verification.Verified;
import org.openpass.ui.Badge;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;

/** The answer about a genuine certificate, in words. */
class VerifiedCard extends Article {

    VerifiedCard(Verified v) {
        addClassNames("card", "tracked");
        Span number = new Span(v.number());
        number.addClassName("number-large");
        Badge state = switch (v.state()) {
            case VALID -> Badge.of(text("certificate.state.VALID"), VaadinIcon.CHECK, "good");
            case REPLACED -> Badge.of(text("certificate.state.REPLACED"), VaadinIcon.FILE_REFRESH, "wait");
            case LAPSED -> Badge.of(text("certificate.state.LAPSED"), VaadinIcon.CLOSE, "bad");
        };
        Div head = new Div(number, state);
        head.addClassName("tracked-head");
        Facts facts = new Facts();
        facts.fact(text("verify.accepted"), Formats.moment(v.acceptedAt()))
                .fact(text("verify.issued"), Formats.moment(v.issuedAt()));
        v.held().ifPresent(held -> facts.fact(text("case.importer"), held.importer())
                .fact(text("case.declarant"), held.declarant())
                .fact(text("verify.lines"), Formats.number(held.lines()))
                .fact(text("verify.duty"), Formats.won(held.duty())));
        Paragraph compare = new Paragraph(text(v.held().isPresent() ? "verify.compare" : "verify.codeGivesMore"));
        compare.addClassName("secondary");
        Span hash = new Span(v.sha256());
        hash.addClassName("hash");
        Facts file = new Facts();
        file.addClassName("file-facts");
        file.fact(text("verify.hash"), hash);
        add(head, new H2(text("verify.sentence." + v.state())), facts, compare, file);
    }
}
