package org.openpass.portal.organisation.openapi;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Consumer;
import org.openpass.access.OpenApiKey;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** Keys of the Open API as lines. */
final class OpenApiTable extends DataTable {

    OpenApiTable(String caption, List<OpenApiKey> keys, Consumer<OpenApiKey> end) {
        super(caption, text("openApiKeys.look"), text("openApiKeys.label"), text("partyKeys.state"), text("partyKeys.madeBy"),
                text("partyKeys.act"));
        for (OpenApiKey key : keys) {
            row(lines(key.api(), text("openApi.name." + key.api())), lines(key.label(), key.prefix() + "…"), state(key),
                    lines(key.madeBy(), Formats.moment(key.madeAt())), key.opens() ? act(key, end) : "");
        }
    }

    private static Component state(OpenApiKey key) {
        if (key.opens()) {
            return Badge.of(text("openApiKeys.state.OPEN"), VaadinIcon.CHECK, "good");
        }
        Div both = new Div(Badge.of(text("openApiKeys.state.ENDED"), VaadinIcon.CLOSE, "quiet"), quiet(Formats.moment(key.revokedAt())));
        both.addClassName("two-lines");
        return both;
    }

    private static Div lines(String first, String second) {
        Div both = new Div(new Span(first), quiet(second));
        both.addClassName("two-lines");
        return both;
    }

    private static Span quiet(String words) {
        Span span = new Span(words);
        span.addClassName("secondary");
        return span;
    }

    private static Button act(OpenApiKey key, Consumer<OpenApiKey> end) {
        Button button = new Button(text("openApiKeys.end"), click -> end.accept(key));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.ERROR);
        button.setAriaLabel(button.getText() + " " + OpenApiPanel.name(key));
        return button;
    }
}
