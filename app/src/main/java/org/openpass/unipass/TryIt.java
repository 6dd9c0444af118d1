package org.openpass.unipass;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** Asks a look-up as a request would be, inside the server: never an address that somebody typed. */
final class TryIt extends Div {

    private static final int LONGEST = 200;
    private static final Pattern TAG = Pattern.compile("<(/?)([^<>?]+)>");

    private final transient ApiCall call;
    private final transient OpenApiDoor door;
    private final PasswordField key = new PasswordField(text("openApi.key") + " (crkyCn)");
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final Div result = new Div();

    TryIt(ApiCall call, OpenApiDoor door) {
        this.call = call;
        this.door = door;
        addClassNames("card", "open-api-try");
        Paragraph said = new Paragraph(text("openApi.try.text"));
        said.addClassName("secondary");
        Div form = new Div(key);
        form.addClassName("open-api-form");
        key.setMaxLength(LONGEST);
        key.getElement().setAttribute("autocomplete", "off");
        for (String parameter : call.parameters()) {
            TextField field = new TextField(parameter);
            field.setHelperText(OpenApiTexts.meaning(parameter));
            field.setMaxLength(LONGEST);
            field.addKeyPressListener(Key.ENTER, pressed -> ask());
            field.getElement().setAttribute("autocomplete", "off");
            fields.put(parameter, field);
            form.add(field);
        }
        Button ask = new Button(text("openApi.try.act"), click -> ask());
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        result.getElement().setAttribute("aria-live", "polite");
        add(new H2(text("openApi.try")), said, form, ask, result);
    }

    private void ask() {
        StringBuilder query = new StringBuilder("crkyCn=").append(encode(key.getValue()));
        fields.forEach((name, field) -> query.append('&').append(name).append('=').append(encode(field.getValue())));
        long begun = System.nanoTime();
        Answer answer = door.ask(call.path(), query.toString(), VaadinRequest.getCurrent().getRemoteAddr());
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        Span status = new Span(answer.status().value() + " " + answer.status().getReasonPhrase());
        status.addClassName(answer.status() == HttpStatus.OK ? "open-api-ok" : "open-api-refused");
        Div line = new Div(new Span(text("openApi.try.status") + ": "), status, new Span(" · " + text("openApi.try.millis", millis)));
        result.removeAll();
        result.add(line);
        if (answer.pause() != null) {
            result.add(new Paragraph(text("openApi.try.retry", Math.max(1, answer.pause().toSeconds()))));
        }
        Pre body = new Pre(answer.body().length == 0 ? text("openApi.try.none") : indented(new String(answer.body(), StandardCharsets.UTF_8)));
        body.getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label", text("openApi.try.result"));
        result.add(body);
    }

    /** The same with each element on its line, for people. */
    private static String indented(String xml) {
        StringBuilder lines = new StringBuilder();
        Matcher tag = TAG.matcher(xml);
        int depth = 0;
        int last = 0;
        boolean opened = false;
        while (tag.find()) {
            String before = xml.substring(last, tag.start());
            boolean closes = tag.group(1).equals("/");
            depth -= closes ? 1 : 0;
            lines.append(before);
            if (!closes || !opened) {
                lines.append(lines.isEmpty() ? "" : "\n").append("  ".repeat(depth));
            }
            lines.append(tag.group());
            depth += closes ? 0 : 1;
            opened = !closes;
            last = tag.end();
        }
        return lines.append(xml.substring(last)).toString();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
