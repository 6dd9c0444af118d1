package org.openpass.workbench.declaration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import org.openpass.declaration.Change;
import org.openpass.declaration.DeclarationCodes;
import org.openpass.declaration.Findings;
import org.openpass.declaration.Supplement;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;
import org.openpass.workbench.CaseFiles;
import org.openpass.workbench.declaration.DeclarationPage.Content;

/** What customs and the declarant said to each other: supplements, changes and, for officers, what was found. */
final class ExchangeSection extends Div {

    ExchangeSection(Content content) {
        addClassName("exchange");
        content.supplements().forEach(s -> add(supplement(s, content.codes())));
        content.changes().forEach(c -> add(change(c)));
        content.findings().forEach(f -> add(finding(f, content)));
    }

    private static Article supplement(Supplement s, DeclarationCodes codes) {
        Article article = entry(text("supplement.title", s.round()) + " · " + codes.kind(s).in(Texts.locale()));
        article.add(new Paragraph(s.request()), new Facts()
                .fact(text("supplement.requested"), Formats.moment(s.requestedAt()))
                .fact(text("supplement.due"), Formats.moment(s.dueAt()))
                .fact(text("column.status"), text("supplement." + s.state())));
        if (s.answer() != null) {
            Paragraph answer = new Paragraph(s.answer());
            answer.addClassName("answer");
            article.add(answer, new Facts().fact(text("supplement.answered"), Formats.moment(s.answeredAt()))
                    .fact(text("supplement.amended"), text(s.amended() ? "yes" : "no")));
        }
        return article;
    }

    private static Article change(Change c) {
        Article article = entry(text("change." + c.kind()) + " · " + c.number());
        article.add(new Paragraph(c.explanation()), new Facts()
                .fact(text("change.requested"), Formats.moment(c.requestedAt()))
                .fact(text("change.outcome"), c.outcome() == null ? text("status.CHANGE_REVIEW")
                        : text("status." + c.outcome()))
                .fact(text("change.page"), new Anchor("cases/" + c.number(), c.number())));
        return article;
    }

    private static Article finding(Findings.Finding f, Content content) {
        Article article = entry(text("timeline." + (f.kind().equals("INSPECTION") ? "INSPECTED" : "REVIEWED")) + " · "
                + text("finding." + f.decision()));
        Facts facts = new Facts().fact(text("finding.officer"), f.officer())
                .fact(text("finding.at"), Formats.moment(f.decidedAt())).fact(text("decision.method"), method(f, content.codes()))
                .fact(text("finding.place"), f.place()).fact(text("finding.notes"), f.notes());
        content.beside().getOrDefault(f.taskKey(), List.of()).forEach(told ->
                facts.fact(told.label().in(Texts.locale()), told.value().in(Texts.locale())));
        article.add(new Paragraph(f.findings()), facts);
        if (!f.pictures().isEmpty()) {
            article.add(pictures(f.pictures(), content.declaration().number()));
        }
        return article;
    }

    private static String method(Findings.Finding f, DeclarationCodes codes) {
        return f.method() == null ? null : f.method() + " " + codes.method(f).in(Texts.locale());
    }

    private static Div pictures(List<UUID> ids, String number) {
        Div pictures = new Div();
        pictures.addClassName("finding-pictures");
        for (int i = 0; i < ids.size(); i++) {
            String href = CaseFiles.href(number, ids.get(i));
            Image image = new Image(href, text("finding.picture", i + 1, ids.size()));
            image.getElement().setAttribute("loading", "lazy");
            Anchor open = new Anchor(href, image);
            open.setRouterIgnore(true);
            open.setTarget(AnchorTarget.BLANK);
            open.addClassName("thumbnail");
            pictures.add(open);
        }
        return pictures;
    }

    private static Article entry(String title) {
        Article article = new Article(new H3(title));
        article.addClassName("entry");
        return article;
    }
}
