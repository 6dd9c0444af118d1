package org.openpass.portal.form;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.access.Right;
import org.openpass.declaration.ChangeRefused;
import org.openpass.declaration.Filing;
import org.openpass.declaration.draft.Draft;
import org.openpass.declaration.draft.DraftContent;
import org.openpass.declaration.model.FieldError;
import org.openpass.ui.MissingRight;
import org.openpass.ui.Texts;

/**
 * A form of a declaration: fields and lines, kept as typed; the sum of duty and all errors beside them; and one act.
 * What the act is, and what hinders it, each form says itself.
 */
abstract class EntryForm extends Div {

    /** What became of the draft, and the page to go to. */
    record Sent(String number, String page) {
    }

    final transient EntryForms parts;
    final transient Actor actor;
    final HeaderFields header;
    final LineEditor lines;
    final transient DutyPreview preview = new DutyPreview();
    private final DraftKeeper keeper;
    private final ErrorSummary summary = new ErrorSummary(this::go);
    private final transient Map<String, String> fields = new HashMap<>();
    private transient List<FieldError> errors = List.of();

    /** @param asked what the form asks for besides the declaration, or null */
    EntryForm(EntryForms parts, Draft draft, Actor actor, HeaderFields.Asked asked) {
        this.parts = parts;
        this.actor = actor;
        this.header = new HeaderFields(parts.choices, actor, asked, this::typed);
        this.lines = new LineEditor(parts.choices, parts.goods, this::lineTyped);
        this.keeper = new DraftKeeper(parts.drafts, draft, actor, this::content, this::fill);
        addClassName("entry-form");
    }

    /** What the act takes; to write into the form takes none. */
    abstract Right right();

    /** Everything that hinders the act. */
    abstract List<FieldError> found(DraftContent typed);

    /** Does the act. */
    abstract Sent send(DraftContent typed);

    /** Shows what is reckoned from what was typed. */
    abstract void reckon(DraftContent typed);

    /** Where the form stands when its draft is thrown away. */
    abstract String without();

    /** Lays the form out, and fills it in. */
    void lay(Draft draft, Component head, Component acts, Component... beside) {
        Div main = new Div(header, lines, preview.lines());
        main.addClassName("entry-main");
        Aside side = new Aside(acts, summary);
        side.add(beside);
        side.add(preview.sums());
        side.getElement().setAttribute("aria-label", text("entry.side"));
        side.addClassName("entry-side");
        add(head, main, side);
        fill(draft);
    }

    /** What is kept, and the acts: the form's own first. */
    Section acts(String label, String fine, String discardLabel) {
        Button send = new Button(label);
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            send();
            send.setEnabled(true);
        });
        Button check = new Button(text("entry.checkNow"), click -> {
            if (check()) {
                Notification.show(fine);
            }
        });
        Button discard = new Button(discardLabel, click -> discard(discardLabel));
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        Div buttons = new Div(send, check, discard);
        buttons.addClassName("task-acts");
        Section acts = new Section(keeper, buttons);
        parts.rights.missing(actor, right()).ifPresent(missing -> {
            send.setEnabled(false);
            acts.add(new MissingRight(missing));
        });
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
        reckon(draft.content());
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
        reckon(content());
        if (!errors.isEmpty()) {
            List<Map<String, String>> typed = lines.typed();
            show(place.line() >= 0 && place.field().isEmpty() ? found(content())
                    : errors.stream().filter(e -> !ErrorPlace.of(e, typed).equals(place)).toList());
        }
    }

    /** Shows all that is wrong; the cursor stays where it is. */
    void showFound() {
        show(found(content()));
    }

    private boolean check() {
        showFound();
        if (errors.isEmpty()) {
            return true;
        }
        summary.go();
        return false;
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

    private void send() {
        if (!keeper.keep() || !check()) {
            return;
        }
        try {
            Sent sent = send(content());
            parts.drafts.filed(keeper.id(), sent.number(), actor);
            UI.getCurrent().navigate(sent.page());
        } catch (Filing.Refused raced) {
            show(raced.errors());
            summary.go();
        } catch (Filing.ReferenceTaken raced) {
            check();
        } catch (ChangeRefused refused) {
            summary.say(text("refused." + refused.code()));
        }
    }

    private void discard(String label) {
        ConfirmDialog sure = new ConfirmDialog(text("entry.discard.title"), text("entry.discard.text"), label, yes -> {
            parts.drafts.discard(keeper.id(), actor);
            UI.getCurrent().navigate(without());
        });
        sure.setCancelable(true);
        sure.setCancelText(text("cancel"));
        sure.open();
    }
}
