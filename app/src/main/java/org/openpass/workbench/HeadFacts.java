package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.openpass.casework.CaseFacts;
import org.openpass.casework.FactsOfCases;
import org.openpass.engine.Holdups;
import org.openpass.tasks.TaskClocks;
import org.openpass.tasks.WorkClock;
import org.openpass.terms.Limits;
import org.openpass.ui.Badge;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;
import org.openpass.workbench.urgency.WorkClockWords;

/**
 * What the head of the page says of any kind of case: whose goods, how trusted, in which lane, how customs' clock stands
 * and what holds the case up. How customs works is for officers only.
 */
@org.springframework.stereotype.Component
public class HeadFacts {

    private final FactsOfCases facts;
    private final TaskClocks clocks;
    private final Holdups holdups;
    private final Limits limits;

    HeadFacts(FactsOfCases facts, TaskClocks clocks, Holdups holdups, Limits limits) {
        this.limits = limits;
        this.facts = facts;
        this.clocks = clocks;
        this.holdups = holdups;
    }

    /** The facts of the case, read once for a page; empty for a kind of case that states none. */
    public Optional<CaseFacts> of(CaseReading c) {
        return c.once(CaseFacts.class, () -> facts.of(c.file().number()));
    }

    /** Whose goods they are, as the kind of case stated it. */
    void trader(CaseReading c, Facts shown) {
        of(c).ifPresent(known -> shown.fact(text("case.party"), known.trader()));
    }

    /** For officers: that the trader is an authorised operator, and the clock in words beside its shape. */
    public void standing(CaseReading c, Facts shown) {
        if (!c.actor().officer()) {
            return;
        }
        if (of(c).filter(CaseFacts::aeo).isPresent()) {
            shown.fact(text("case.trust"), Badge.of(text("inbox.aeo"), VaadinIcon.MEDAL, "good"));
        }
        if (c.open()) {
            WorkClock clock = clock(c);
            Span words = new Span(WorkClockWords.standing(clock));
            words.addClassName("secondary");
            Div both = new Div(WorkClockWords.badge(clock, limits.hours("soon.clockHours")), words);
            both.addClassName("head-clock");
            shown.fact(text("case.clock"), both);
        }
    }

    private WorkClock clock(CaseReading c) {
        return c.once(WorkClock.class, () -> Optional.of(clocks.of(c.file()))).orElseThrow();
    }

    /** For officers: the lane as it was stated. */
    Optional<Badge> lane(CaseReading c) {
        return c.actor().officer() ? of(c).map(CaseFacts::lane).map(Badge::lane) : Optional.empty();
    }

    /** For officers: the oldest of the troubles that hold the case up. */
    Optional<Component> trouble(CaseReading c) {
        if (!c.actor().officer() || !c.open()) {
            return Optional.empty();
        }
        return holdups.of(c.file().number()).stream().findFirst().map(trouble -> {
            Paragraph notice = new Paragraph(text("case.heldUp", Formats.moment(trouble.since()),
                    trouble.where() + ": " + trouble.problem()));
            notice.addClassName("notice");
            return notice;
        });
    }
}
