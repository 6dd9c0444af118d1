package org.openpass.studio.operate;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.openpass.engine.ElementFigures.Release;
import org.openpass.studio.operate.HeatQuery.Measure;
import org.openpass.ui.DateFields;
import org.openpass.ui.Formats;

/** Which version, which days, and by what steps are compared; each change of a person's is told at once. */
final class HeatFilter extends Div {

    private final Select<Integer> version = new Select<>();
    private final Select<Measure> by = new Select<>();
    private final DatePicker from = DateFields.day(text("heat.from"));
    private final DatePicker until = DateFields.day(text("heat.until"));

    HeatFilter(Consumer<HeatQuery> wanted) {
        addClassNames("filters", "heat-filter");
        getElement().setAttribute("role", "search");
        version.setLabel(text("heat.version"));
        version.setEmptySelectionAllowed(true);
        version.setEmptySelectionCaption(text("heat.version.all"));
        by.setLabel(text("heat.by"));
        by.setItems(Measure.values());
        by.setItemLabelGenerator(measure -> text("heat.by." + measure));
        version.addValueChangeListener(e -> asked(e.isFromClient(), wanted));
        by.addValueChangeListener(e -> asked(e.isFromClient(), wanted));
        from.addValueChangeListener(e -> asked(e.isFromClient(), wanted));
        until.addValueChangeListener(e -> asked(e.isFromClient(), wanted));
        add(by, version, from, until);
    }

    private void asked(boolean byReader, Consumer<HeatQuery> wanted) {
        if (byReader && from.getValue() != null && until.getValue() != null) {
            wanted.accept(new HeatQuery(version.getValue(), from.getValue(), until.getValue(), by.getValue(), null, null));
        }
    }

    void show(HeatQuery query, List<Release> releases, LocalDate today) {
        version.setItems(releases.stream().map(Release::version).toList());
        version.setItemLabelGenerator(number -> releases.stream().filter(r -> r.version() == (number == null ? -1 : number))
                .findFirst().map(r -> text("heat.version.one", String.valueOf(r.version()), Formats.number(r.cases())))
                .orElse(text("heat.version.all")));
        version.setValue(query.version());
        by.setValue(query.by());
        from.setMax(today);
        until.setMax(today);
        from.setValue(query.from());
        until.setValue(query.until());
    }
}
