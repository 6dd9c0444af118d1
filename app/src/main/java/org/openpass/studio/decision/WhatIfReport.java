package org.openpass.studio.decision;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.openpass.access.Actor;
import org.openpass.authoring.Trial;
import org.openpass.authoring.whatif.WhatIf;
import org.openpass.authoring.whatif.WhatIfResult;
import org.openpass.authoring.whatif.WhatIfs;
import org.openpass.ui.Card;
import org.openpass.ui.Formats;

/** What a changed table came to on the cases: in a sentence, as a matrix, by its rules, and by examples. */
final class WhatIfReport extends Div {

    private final transient WhatIfs whatIfs;
    private final transient WhatIf tried;
    private final transient WhatIfResult came;
    private final transient Actor actor;

    WhatIfReport(WhatIfs whatIfs, WhatIf tried, WhatIfResult came, Actor actor) {
        this.whatIfs = whatIfs;
        this.tried = tried;
        this.came = came;
        this.actor = actor;
        addClassName("whatif-result");
    }

    /** @param before with {@code after} the cell of the matrix whose cases are shown; null: all that change */
    WhatIfReport show(String before, String after) {
        add(new Card(head(sum(), tried, came), WhatIfWords.facts(tried, came)), new Card(new WhatIfMatrix(tried, came)));
        if (came.changed() > 0) {
            add(examples(before, after));
        }
        add(new Card(new H2(text("whatif.rules")), WhatIfMatrix.rules(came)));
        if (came.failed() > 0) {
            add(new Card(new H2(text("whatif.failed")), new Paragraph(text("whatif.failed.why", Formats.number(came.failed()))),
                    WhatIfCases.failed(came, whatIfs.failed(tried.id(), actor), actor.officer())));
        }
        return this;
    }

    static Div head(String title, WhatIf tried, WhatIfResult came) {
        Div head = new Div(new H2(title), WhatIfWords.state(tried, came));
        head.addClassName("whatif-head");
        if (came != null && came.otherRule() > 0) {
            head.add(new Paragraph(text("whatif.sum.otherRule", Formats.number(came.otherRule()))));
        }
        if (came != null && came.unanswered() > 0) {
            head.add(new Paragraph(text("whatif.unanswered", Formats.number(came.unanswered()))));
        }
        return head;
    }

    private String sum() {
        return came.changed() == 0 ? text("whatif.sum.none", Formats.number(came.judged())) : text("whatif.sum",
                Formats.number(came.changed()), Formats.number(came.judged()), Formats.percent((double) came.changed() / came.judged()));
    }

    private Div examples(String before, String after) {
        Component cases = WhatIfCases.changed(came, whatIfs.changed(tried.id(), before, after, actor), actor.officer());
        return before == null || after == null ? new Card(new H2(text("whatif.examples")), cases)
                : new Card(new H2(text("whatif.examples.cell", WhatIfWords.answer(came.outcome(), before),
                        WhatIfWords.answer(came.outcome(), after))), link(tried, text("whatif.examples.all")), cases);
    }

    /** How far it is. */
    static Div progress(WhatIf tried, Trial.State trial) {
        ProgressBar bar = new ProgressBar();
        bar.getElement().setAttribute("aria-label", WhatIfWords.progress(tried));
        if (tried.found() == null || tried.found() == 0) {
            bar.setIndeterminate(true);
        } else {
            bar.setMax(tried.found());
            bar.setValue(Math.min(tried.done(), tried.found()));
        }
        Paragraph words = new Paragraph(WhatIfWords.progress(tried) + (tried.done() > 0 ? "" : " · " + text("trials.trial."
                + trial.stage())));
        words.getElement().setAttribute("role", "status");
        return new Card(words, bar);
    }

    static RouterLink link(WhatIf tried, String words) {
        RouterLink link = new RouterLink(words, WhatIfView.class, new RouteParameters("draft", String.valueOf(tried.draft())));
        link.setQueryParameters(QueryParameters.simple(WhatIfWords.query(tried)));
        return link;
    }
}
