package org.openpass.workbench.urgency;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Objects;
import org.openpass.tasks.PriorityFactor;
import org.openpass.tasks.Urgency;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** How urgent a task is, and each reason why. */
@StyleSheet("styles/urgency.css")
public final class UrgencyReasons extends Div {

    /** As it stands now. */
    public UrgencyReasons(Urgency now) {
        add(paragraph(counting(now), "urgency-priority"));
        if (!now.factors().isEmpty()) {
            add(factors(now));
        }
        if (!Objects.equals(now.dueAt(), now.goalAt())) {
            add(paragraph(text("urgency.due.set", Formats.moment(now.dueAt()), now.dueSetBy(), now.dueReason(),
                    now.goalAt() == null ? text("urgency.none") : Formats.moment(now.goalAt())), "urgency-set"));
        }
    }

    private static String counting(Urgency now) {
        return now.prioritySet() == null ? text("urgency.priority", now.computed())
                : text("urgency.priority.set", now.prioritySet(), now.prioritySetBy(), now.priorityReason(), now.computed());
    }

    private static UnorderedList factors(Urgency now) {
        UnorderedList reasons = new UnorderedList();
        reasons.addClassName("urgency-factors");
        reasons.getElement().setAttribute("aria-label", text("urgency.factors"));
        for (PriorityFactor factor : now.factors()) {
            reasons.add(new ListItem(text("urgency.points", Texts.textOr("urgency.factor." + factor.code(), factor.code()),
                    (factor.points() < 0 ? "−" : "+") + Math.abs(factor.points()))));
        }
        return reasons;
    }

    private static Paragraph paragraph(String words, String name) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName(name);
        return paragraph;
    }
}
