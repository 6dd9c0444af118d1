package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import java.util.List;

/** The head of the page of a case: the way back, the number, and what the kind of case has to say. */
public final class CaseHead extends Header {

    private final Anchor back = new Anchor("cases", "← " + text("menu.cases"));
    private final H1 number = new H1();
    private final Div name = new Div(number);

    CaseHead() {
        addClassNames("card", "case-head");
        back.addClassName("back");
        name.addClassName("case-name");
        add(back, name);
    }

    /** The heading of the page, where reading begins. */
    H1 heading() {
        return number;
    }

    /**
     * Shows a case; the heading stays, and with it the cursor.
     *
     * @param beside what stands beside the number, e.g. the status
     * @param below what stands below it
     */
    public void show(String subject, List<? extends Component> beside, List<? extends Component> below) {
        number.setText(subject);
        name.getChildren().filter(part -> part != number).toList().forEach(name::remove);
        getChildren().filter(part -> part != back && part != name).toList().forEach(this::remove);
        beside.forEach(name::add);
        below.forEach(this::add);
    }
}
