package org.openpass.portal.form;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.declaration.Filing;
import org.openpass.declaration.draft.Draft;
import org.openpass.declaration.draft.DraftContent;
import org.openpass.declaration.model.FieldError;
import org.openpass.ui.Texts;

/** The form: fields and lines, kept as typed; the sum of duty and all errors beside them; and one act, to file. */
class EntryForm extends Div {

    private final transient EntryForms parts;
    private final transient Actor actor;
    private final HeaderFields header;
    private final LineEditor lines;
    private final DraftKeeper keeper;
    private final ErrorSummary summary = new ErrorSummary(this::go);
    private final transient DutyPreview preview = new DutyPreview();
    private final transient Map<String, String> fields = new HashMap<>();
    private transient List<FieldError> errors = List.of();

    EntryForm(EntryForms parts, Draft draft, Actor actor) {
        this.parts = parts;
        this.actor = actor;
        this.header = new HeaderFields(parts.choices, actor, this::typed);
        this.lines = new LineEditor(parts.choices, parts.goods, this::lineTyped);
        this.keeper = new DraftKeeper(parts.drafts, draft, actor, this::content, this::fill);
        addClassName("entry-form");
        Div main = new Div(header, lines, preview.lines());
        main.addClassName("entry-main");
        Aside side = new Aside(acts(), summary, preview.sums());
        side.getElement().setAttribute("aria-label", text("entry.side"));
        side.addClassName("entry-side");
        add(head(), main, side);
        fill(draft);
    }

    private Div head() {
        Anchor back = new Anchor("declarations?state=drafts", "← " + text("declarations.tab.DRAFTS"));
        back.addClassName("back");
        Div head = new Div(back, new H1(text("entry.title")));
        head.addClassName("entry-head");
        return head;
    }

    private Section acts() {
        Button file = new Button(text("entry.file"));
        file.addThemeVariants(ButtonVariant.PRIMARY);
        file.setDisableOnClick(true);
        file.addClickListener(click -> {
            file();
            file.setEnabled(true);
        });
        Button check = new Button(text("entry.checkNow"), click -> {
            if (check()) {
                Notification.show(text("entry.fine"));
            }
        });
        Button discard = new Button(text("entry.discard"), click -> discard());
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        Div buttons = new Div(file, check, discard);
        buttons.addClassName("task-acts");
        Section acts = new Section(keeper, buttons);
        acts.addClassNames("card", "entry-acts");
        return acts;
    }

    private DraftContent content() {
        return new DraftContent(fields, lines.typed());
    }

    private void fill(Draft draft) {
        fields.clear();
        fields.putAll(draft.content().fields());
        header.fill(fields);
        lines.fill(draft.content().lines());
        show(List.of());
        preview.show(parts.previews.of(draft.content()));
    }

    private void typed(String name, String value) {
        fields.put(name, value);
        if ("importer.id".equals(name)) {
            fields.put("importer.name", parts.choices.importers(actor).get(value));
        }
        changed(new ErrorPlace(-1, name));
    }

    private void lineTyped(int line, String name) {
        changed(new ErrorPlace(line, name));
    }

    /** Keeps it; what was wrong with the field is not known any more, and with lines that moved neither. */
    private void changed(ErrorPlace place) {
        keeper.keep();
        preview.show(parts.previews.of(content()));
        if (!errors.isEmpty()) {
            List<Map<String, String>> typed = lines.typed();
            show(place.line() >= 0 && place.field().isEmpty() ? parts.checks.check(content(), actor)
                    : errors.stream().filter(e -> !ErrorPlace.of(e, typed).equals(place)).toList());
        }
    }

    private boolean check() {
        show(parts.checks.check(content(), actor));
        if (!errors.isEmpty()) {
            summary.go();
        }
        return errors.isEmpty();
    }

    private void show(List<FieldError> found) {
        List<Map<String, String>> typed = lines.typed();
        errors = new ArrayList<>(found);
        Map<String, String> whole = new HashMap<>();
        Map<Integer, Map<String, String>> byLine = new HashMap<>();
        for (FieldError error : found) {
            ErrorPlace place = ErrorPlace.of(error, typed);
            FieldError local = error.in(Texts.locale());
            (place.line() < 0 ? whole : byLine.computeIfAbsent(place.line(), l -> new HashMap<>()))
                    .merge(place.field(), local.message() + " " + local.mend(), (a, b) -> a + " " + b);
        }
        header.wrong(whole);
        lines.wrong(byLine);
        summary.show(found, typed);
    }

    private void go(ErrorPlace place) {
        if (place.line() < 0 && header.field(place.field()).isPresent()) {
            header.field(place.field()).get().focus();
        } else {
            lines.go(place.line(), place.field());
        }
    }

    private void file() {
        if (!keeper.keep() || !check()) {
            return;
        }
        try {
            String number = parts.checks.file(content(), actor).number();
            parts.drafts.filed(keeper.id(), number, actor);
            UI.getCurrent().navigate("cases/" + number);
        } catch (Filing.Refused | Filing.ReferenceTaken raced) {
            check();
        }
    }

    private void discard() {
        ConfirmDialog sure = new ConfirmDialog(text("entry.discard.title"), text("entry.discard.text"),
                text("entry.discard"), yes -> {
                    parts.drafts.discard(keeper.id(), actor);
                    UI.getCurrent().navigate("declarations");
                });
        sure.setCancelable(true);
        sure.setCancelText(text("cancel"));
        sure.open();
    }
}
