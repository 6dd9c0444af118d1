package org.openpass.studio.library;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openpass.engine.ModelKind;
import org.openpass.studio.library.LibraryQuery.Only;

/** What is shown of the library. */
final class LibraryFilter extends Div {

    private static final int PAUSE_MILLIS = 400;

    private final TextField words = new TextField(text("studio.find"));
    private final Select<String> module = select("studio.module", StudioWords::module);
    private final Select<ModelKind> kind = select("studio.kind", StudioWords::kind);
    private final Select<Only> only = select("studio.only", one -> text("studio.only." + one));

    LibraryFilter(Consumer<LibraryQuery> wanted) {
        addClassNames("filters", "library-filter");
        getElement().setAttribute("role", "search");
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(PAUSE_MILLIS);
        words.addClassName("search-words");
        kind.setItems(ModelKind.values());
        only.setItems(Only.values());
        Runnable ask = () -> wanted.accept(new LibraryQuery(words.getValue().strip(), module.getValue(), kind.getValue(),
                only.getValue()));
        words.addValueChangeListener(e -> asked(e.isFromClient(), ask));
        module.addValueChangeListener(e -> asked(e.isFromClient(), ask));
        kind.addValueChangeListener(e -> asked(e.isFromClient(), ask));
        only.addValueChangeListener(e -> asked(e.isFromClient(), ask));
        add(words, module, kind, only);
    }

    private static void asked(boolean byReader, Runnable ask) {
        if (byReader) {
            ask.run();
        }
    }

    private static <T> Select<T> select(String label, Function<T, String> name) {
        Select<T> select = new Select<>();
        select.setLabel(text(label));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(text("studio.all"));
        select.setItemLabelGenerator(item -> item == null ? text("studio.all") : name.apply(item));
        return select;
    }

    void show(LibraryQuery query, List<String> modules) {
        if (!words.getValue().strip().equals(query.q())) {
            words.setValue(query.q());
        }
        module.setItems(modules);
        module.setValue(query.module() != null && modules.contains(query.module()) ? query.module() : null);
        kind.setValue(query.kind());
        only.setValue(query.only());
    }
}
