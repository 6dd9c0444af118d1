package org.openpass.unipass;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import org.openpass.terms.Limits;
import org.openpass.ui.DataTable;

/** What is told of a look-up, and of all of them. */
final class OpenApiTexts {

    private OpenApiTexts() {
    }

    /** What it is asked with. */
    static DataTable parameters(ApiCall call) {
        DataTable table = new DataTable(text("openApi.parameters"), text("openApi.parameter"), text("openApi.meaning"), text("openApi.need"));
        table.row(name("crkyCn"), text("openApi.key.meaning"), text("openApi.need.yes"));
        for (String parameter : call.parameters()) {
            table.row(name(parameter), meaning(parameter), text(call.required().contains(parameter) ? "openApi.need.yes"
                    : call.oneOf().contains(parameter) ? "openApi.need.one" : "openApi.need.no"));
        }
        return table;
    }

    /** What it is answered with, in order. */
    static DataTable elements(ApiCall call) {
        DataTable table = new DataTable(text("openApi.answer"), text("openApi.element"), text("openApi.meaning"), text("openApi.where"));
        call.headFields().forEach(element -> table.row(name(element), meaning(element), name(call.head())));
        call.fields().forEach(element -> table.row(name(element), meaning(element), name(call.row().isEmpty() ? call.root() : call.row())));
        call.others().forEach(rows -> rows.fields().forEach(element -> table.row(name(element), meaning(element),
                name(rows.name() + " (" + rows.when() + ")"))));
        return table;
    }

    /** The elements of an answer with nothing in them, each on its line. */
    static Component shape(ApiCall call) {
        Pre text = new Pre(shapeOf(call));
        text.getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label", text("openApi.shape"));
        Paragraph said = new Paragraph(text("openApi.shape.text"));
        said.addClassName("secondary");
        return OpenApiView.card(new H2(text("openApi.shape")), said, text);
    }

    /** Rows that come only by a parameter, or by its value, stand behind a comment that says so; so do the two forms of one that may be bare. */
    static String shapeOf(ApiCall call) {
        StringBuilder shape = new StringBuilder();
        if (call.bare()) {
            shape.append("<!-- tCnt > 0 -->\n<").append(call.root()).append(">\n  <tCnt></tCnt>\n</").append(call.root()).append(">\n<!-- tCnt <= 0 -->\n");
        }
        shape.append('<').append(call.root()).append(">\n  <ntceInfo></ntceInfo>\n");
        if (!call.head().isEmpty()) {
            element(shape, call.head(), call.headFields());
        }
        shape.append("  <tCnt></tCnt>\n");
        if (!call.fields().isEmpty()) {
            element(shape, call.row(), call.fields());
        }
        for (ApiCall.Rows rows : call.others()) {
            shape.append("  <!-- ").append(rows.when()).append(" -->\n");
            element(shape, rows.name(), rows.fields());
        }
        return shape.append("</").append(call.root()).append('>').toString();
    }

    private static void element(StringBuilder shape, String name, Iterable<String> elements) {
        if (name.isEmpty()) {
            elements.forEach(element -> shape.append("  <").append(element).append("></").append(element).append(">\n"));
            return;
        }
        shape.append("  <").append(name).append(">\n");
        elements.forEach(element -> shape.append("    <").append(element).append("></").append(element).append(">\n"));
        shape.append("  </").append(name).append(">\n");
    }

    /** What the notice says and what is counted. */
    static Component errors() {
        DataTable table = new DataTable(text("openApi.errors"), text("openApi.errors.case"), "ntceInfo", "tCnt");
        table.row(text("openApi.errors.ok"), text("openApi.errors.ok.text"), text("openApi.errors.rows"));
        table.row(text("openApi.errors.none"), text("openApi.errors.ok.text"), "0");
        table.row(text("openApi.errors.missing"), Notices.of("key.missing"), "-1");
        table.row(text("openApi.errors.unknown"), Notices.of("key.unknown"), "-1");
        table.row(text("openApi.errors.reference"), Notices.of("001.reference"), "-1");
        table.row(text("openApi.errors.several"), Notices.of("001.several"), text("openApi.errors.count"));
        return OpenApiView.card(new H2(text("openApi.errors")), table);
    }

    /** How often may be asked, how long an answer is kept, how old cargo may be. */
    static Component limits(Limits limits) {
        return OpenApiView.card(new H2(text("openApi.limits")), new Paragraph(text("openApi.limits.text", limits.of("openApi.perMinute"),
                limits.of("openApi.cacheSeconds"), limits.of("openApi.historyYears"))));
    }

    static String meaning(String name) {
        return text("openApi.field." + name);
    }

    private static Component name(String name) {
        Span span = new Span(name);
        span.addClassName("hash");
        return new Div(span);
    }
}
