package org.openpass.portal.mailbox;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Set;
import java.util.function.Consumer;

/** Narrows the list by words and by kind, and says of which case it is where the URL names one. */
final class MailboxFilter extends Div {

    private final TextField words = new TextField();
    private final Select<String> kind = new Select<>();
    private final Div ofCase = new Div();
    private final transient Consumer<MailboxQuery> wanted;
    private transient MailboxQuery query;

    MailboxFilter(Set<String> kinds, Consumer<MailboxQuery> wanted) {
        this.wanted = wanted;
        addClassName("filters");
        getElement().setAttribute("role", "search");
        words.setAriaLabel(text("mailbox.search"));
        words.setPlaceholder(text("mailbox.search.hint"));
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(400);
        words.addClassName("search-words");
        words.addValueChangeListener(e -> {
            if (e.isFromClient() && !query.q().equals(e.getValue().strip())) {
                wanted.accept(query.withQ(e.getValue()));
            }
        });
        kind.setAriaLabel(text("mailbox.kind"));
        kind.setItems(kinds);
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(text("mailbox.kind.all"));
        kind.setItemLabelGenerator(k -> text(k == null ? "mailbox.kind.all" : "mailbox.kind." + k));
        kind.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                wanted.accept(query.withKind(e.getValue() == null ? "" : e.getValue()));
            }
        });
        ofCase.addClassName("message-of");
        add(words, kind, ofCase);
    }

    void show(MailboxQuery now) {
        query = now;
        if (!words.getValue().strip().equals(now.q())) {
            words.setValue(now.q());
        }
        kind.setValue(now.kind().isEmpty() ? null : now.kind());
        ofCase.removeAll();
        if (!now.number().isEmpty()) {
            Button all = new Button(text("mailbox.ofCase.all"), click -> wanted.accept(query.withNumber("")));
            all.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            ofCase.add(new Span(text("mailbox.ofCase", now.number())), all);
        }
    }
}
