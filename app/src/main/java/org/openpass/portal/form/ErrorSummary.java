package org.openpass.portal.form;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openpass.declaration.model.FieldError;
import org.openpass.ui.Texts;

/** All that is wrong, in the order of the form; each leads to its field. */
class ErrorSummary extends Section {

    /** More than people mend one after the other; the list of lines counts those of each line. */
    private static final int SHOWN = 100;

    private final transient Consumer<ErrorPlace> goTo;

    ErrorSummary(Consumer<ErrorPlace> goTo) {
        this.goTo = goTo;
        addClassNames("card", "error-summary");
        getElement().setAttribute("tabindex", "-1").setAttribute("role", "alert");
        setVisible(false);
    }

    void show(List<FieldError> errors, List<Map<String, String>> lines) {
        removeAll();
        setVisible(!errors.isEmpty());
        if (errors.isEmpty()) {
            return;
        }
        OrderedList list = new OrderedList();
        for (FieldError error : errors.subList(0, Math.min(errors.size(), SHOWN))) {
            FieldError local = error.in(Texts.locale());
            Button link = new Button(local.message(), click -> goTo.accept(ErrorPlace.of(error, lines)));
            link.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            Span mend = new Span(local.mend());
            mend.addClassName("secondary");
            list.add(new ListItem(link, mend));
        }
        add(new H2(text("entry.errors", errors.size())), list);
        if (errors.size() > SHOWN) {
            add(new Paragraph(text("upload.errors.more", errors.size() - SHOWN)));
        }
    }

    /** Says why nothing was done, which no field can mend. */
    void say(String why) {
        removeAll();
        add(new H2(text("entry.refused")), new Paragraph(why));
        setVisible(true);
        go();
    }

    void go() {
        getElement().callJsFunction("focus");
    }
}
