package org.openpass.workbench.bulk;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.tasks.Bulk;
import org.openpass.tasks.BulkResult;
import org.openpass.tasks.BulkResult.Outcome;
import org.openpass.tasks.Inbox.Entry;
import org.openpass.ui.Formats;

/** Asks what an act on many tasks needs, shows how far it is, and then what became of each. */
final class BulkDialog extends Dialog {

    private final transient Bulks parts;
    private final transient Actor actor;
    private final Div body = new Div();
    private transient Set<Long> again = Set.of();
    private boolean ran;

    /** @param ended told the tasks to try once more, or none, when an act was done and the dialog is closed */
    BulkDialog(Bulks parts, Actor actor, Consumer<Set<Long>> ended) {
        this.parts = parts;
        this.actor = actor;
        setWidth("44rem");
        setCloseOnOutsideClick(false);
        body.addClassName("bulk-dialog");
        add(body);
        addOpenedChangeListener(change -> {
            if (!change.isOpened() && ran) {
                ended.accept(again);
            }
        });
    }

    /** Asks for what the act needs. */
    void ask(Bulk.Act act, List<Entry> rows) {
        boolean more = rows.size() > Bulk.MOST;
        BulkForm form = BulkForm.of(act, more ? rows.subList(0, Bulk.MOST) : rows, parts, actor);
        String tasks = Formats.number(form.keys().size());
        title(act);
        body.add(new Paragraph(text("bulk.text." + act, form.keys().size())));
        if (more) {
            body.add(new Paragraph(text("bulk.capped", Formats.number(Bulk.MOST))));
        }
        if (form.keys().size() < Math.min(rows.size(), Bulk.MOST)) {
            body.add(new Paragraph(text("bulk.others", Math.min(rows.size(), Bulk.MOST) - form.keys().size())));
        }
        body.add(form);
        Button confirm = new Button(text("bulk.confirm." + act, tasks), click -> form.arguments()
                .ifPresent(arguments -> begin(new Bulk(UUID.randomUUID(), act, form.keys(), arguments))));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(text("cancel"), click -> close()), confirm);
        open();
    }

    /** Shows how far an act is that was begun before. */
    void show(BulkResult result) {
        title(result.act());
        results(result);
        open();
    }

    private void title(Bulk.Act act) {
        setHeaderTitle(text("bulk.act." + act));
    }

    private void begin(Bulk bulk) {
        run(bulk.id(), new BulkRun(UI.getCurrent(), goOn -> parts.acts.run(bulk, actor, goOn)));
    }

    private void resume(UUID id) {
        run(id, new BulkRun(UI.getCurrent(), goOn -> parts.acts.resume(id, actor, goOn).orElseThrow()));
    }

    private void run(UUID id, BulkRun run) {
        ran = true;
        setCloseOnEsc(false);
        body.removeAll();
        body.add(run);
        getFooter().removeAll();
        getFooter().add(run.stop());
        run.start(this::results, () -> parts.acts.find(id, actor).ifPresentOrElse(this::results, this::close));
    }

    private void results(BulkResult result) {
        setCloseOnEsc(true);
        body.removeAll();
        BulkResults results = new BulkResults(result);
        body.add(results);
        getFooter().removeAll();
        Set<Long> failed = result.rows().stream().filter(row -> row.outcome() != Outcome.DONE)
                .map(BulkResult.Row::key).collect(Collectors.toSet());
        if (!failed.isEmpty()) {
            getFooter().add(new Button(text("bulk.again"), click -> {
                again = failed;
                ran = true;
                close();
            }));
        }
        if (result.left() > 0) {
            getFooter().add(new Button(text("bulk.leave"), click -> {
                parts.acts.giveUp(result.id(), actor);
                ran = true;
                close();
            }));
        }
        Button last = result.left() > 0 ? new Button(text("bulk.goOn"), click -> resume(result.id()))
                : new Button(text("bulk.close"), click -> close());
        last.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(last);
        results.focus();
    }
}
