package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openpass.exchange.Channel;
import org.openpass.exchange.Result;
import org.openpass.ui.DateFields;

/** Narrows the list of messages; what is chosen goes into the URL. */
final class MessagesFilter extends Div {

    private final transient Consumer<MessagesQuery> wanted;
    private final TextField words = typed("exchange.search", (query, value) -> query.withQ(value), MessagesQuery::q);
    private final TextField partner = typed("exchange.partner", (query, value) -> query.withPartner(value),
            MessagesQuery::partner);
    private final Select<String> channel = choice("channel", Stream.of(Channel.values()).map(Enum::name).toArray(String[]::new),
            (query, value) -> query.withChannel(value.isEmpty() ? null : Channel.valueOf(value)));
    private final Select<String> result = choice("result", Stream.of(Result.values()).map(Enum::name).toArray(String[]::new),
            (query, value) -> query.withResult(value));
    private final DatePicker from = DateFields.day("");
    private transient MessagesQuery query;

    MessagesFilter(Consumer<MessagesQuery> wanted) {
        this.wanted = wanted;
        addClassNames("filters", "exchange-filters");
        getElement().setAttribute("role", "search");
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        from.setAriaLabel(text("exchange.from"));
        from.setPlaceholder(text("exchange.from"));
        from.setClearButtonVisible(true);
        from.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                wanted.accept(query.withFrom(e.getValue()));
            }
        });
        add(words, partner, channel, result, from);
    }

    private TextField typed(String name, BiFunction<MessagesQuery, String, MessagesQuery> with,
            Function<MessagesQuery, String> now) {
        TextField field = new TextField();
        field.setAriaLabel(text(name));
        field.setPlaceholder(text(name));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(400);
        field.addValueChangeListener(e -> {
            if (e.isFromClient() && !now.apply(query).equals(e.getValue().strip())) {
                wanted.accept(with.apply(query, e.getValue()));
            }
        });
        return field;
    }

    private Select<String> choice(String name, String[] values, BiFunction<MessagesQuery, String, MessagesQuery> with) {
        Select<String> field = new Select<>();
        field.setAriaLabel(text("exchange." + name));
        field.setItems(values);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(text("exchange.all." + name));
        field.setItemLabelGenerator(value -> text(value == null ? "exchange.all." + name : "exchange." + name + "." + value));
        field.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                wanted.accept(with.apply(query, e.getValue() == null ? "" : e.getValue()));
            }
        });
        return field;
    }

    void show(MessagesQuery now) {
        query = now;
        set(words, now.q());
        set(partner, now.partner());
        channel.setValue(now.channel() == null ? null : now.channel().name());
        result.setValue(now.result().isEmpty() || now.result().equals(MessagesQuery.TROUBLE) ? null : now.result());
        from.setValue(now.from());
    }

    private static void set(TextField field, String value) {
        if (!field.getValue().strip().equals(value)) {
            field.setValue(value);
        }
    }
}
