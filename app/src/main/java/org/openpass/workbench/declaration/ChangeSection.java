package org.openpass.workbench.declaration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.openpass.declaration.AmendmentItem;
import org.openpass.declaration.Change;
import org.openpass.declaration.DeclarationCodes;
import org.openpass.declaration.model.FieldError;
import org.openpass.ui.DataTable;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** What a request to withdraw or amend asks for, why, and what became of it. */
final class ChangeSection extends Div {

    ChangeSection(Change change, DeclarationCodes codes) {
        addClassName("change");
        Facts facts = new Facts().fact(text("change.kind"), text("change." + change.kind()))
                .fact(text("change.declaration"), new Anchor("cases/" + change.declarationNumber(),
                        change.declarationNumber()))
                .fact(text("change.reason"), change.reasonCode() + " " + codes.reason(change).in(Texts.locale()))
                .fact(text("change.applicant"), change.applicant())
                .fact(text("change.requested"), Formats.moment(change.requestedAt()));
        if (change.outcome() != null) {
            facts.fact(text("change.outcome"), text("status." + change.outcome())
                    + (change.deemed() ? " · " + text("change.deemed") : ""));
            facts.fact(text("change.concluded"), Formats.moment(change.concludedAt()));
        }
        add(facts, new Paragraph(change.explanation()));
        if (change.decisionReason() != null && change.outcome() != null) {
            Paragraph answer = new Paragraph(text("change.answer", change.decisionReason()));
            answer.addClassName("answer");
            add(answer);
        }
        if (!change.items().isEmpty()) {
            DataTable table = new DataTable(text("change.items"), text("change.field"), text("change.code"),
                    text("change.before"), text("change.after"));
            for (AmendmentItem item : change.items()) {
                table.row(FieldError.name(item.field(), Texts.locale()), item.code() == null ? "" : item.code(), item.before() == null ? "–"
                        : item.before(), item.after() == null ? "–" : item.after());
            }
            add(table);
        }
    }
}
