package org.openpass.workbench.inbox;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.BooleanSupplier;
import org.openpass.ui.Focus;

/** The head of the inbox: what came meanwhile, and the way to the next piece of work. */
final class InboxHead extends Div {

    private final H1 title = new H1(text("inbox.title"));
    private final Button fresh;
    private final Button next = new Button(text("inbox.next"), VaadinIcon.ARROW_FORWARD.create());

    /**
     * A head.
     *
     * @param anew shows the list as it stands now
     * @param claim takes the next task; false when there is none
     */
    InboxHead(Runnable anew, BooleanSupplier claim) {
        fresh = new Button("", click -> anew.run());
        fresh.addThemeVariants(ButtonVariant.SMALL);
        fresh.addClassName("inbox-fresh");
        fresh(0, true);
        // A second press would take a second task.
        next.setDisableOnClick(true);
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.addClassName("inbox-next");
        next.addClickListener(click -> next.setEnabled(!claim.getAsBoolean()));
        Span gap = new Span();
        gap.addClassName("gap");
        addClassName("page-head");
        add(title, gap, fresh, next);
    }

    /**
     * Offers to show what came meanwhile.
     *
     * @param plain the list shows all of its view, so that their number says what will appear
     */
    void fresh(int arrived, boolean plain) {
        fresh.setText(plain ? text("inbox.fresh", arrived) : text("inbox.fresh.perhaps"));
        fresh.setVisible(arrived > 0);
    }

    /** Leads there. */
    void focus() {
        Focus.on(title);
    }
}
