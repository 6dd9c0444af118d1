package org.openpass.administration.release;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.administration.tables.RowForm;
import org.openpass.administration.tables.TableChanges;
import org.openpass.administration.tables.TableWords;
import org.openpass.release.DraftRows;
import org.openpass.release.GovernedTable;
import org.openpass.release.Release;
import org.openpass.release.ReleaseDrafts;
import org.openpass.release.ReleaseRefused;
import org.openpass.release.ReleaseRefused.Reason;
import org.openpass.release.Releases;
import org.openpass.ui.Texts;

/**
 * A row of a draft as somebody changes or adds it. When another was faster, that is said and what was typed stays: kept
 * again, it goes among the rows as they stand then.
 */
final class DraftForm extends Div {

    /** What the form works with. */
    record Setting(GovernedTable table, ReleaseDrafts drafts, Releases releases, TableChanges changes, Actor actor,
            Consumer<Release> kept, Runnable cancelled) {
    }

    private final transient Setting setting;
    private final transient Map<String, String> before;
    private final RowForm row;
    private final Paragraph message = new Paragraph();
    private transient Release seen;

    /** @param before the row as it stands in the draft; null: another one */
    DraftForm(Setting setting, Release seen, Map<String, String> before) {
        this.setting = setting;
        this.seen = seen;
        this.before = before;
        this.row = new RowForm(setting.table());
        if (before != null) {
            row.with(before);
        }
        addClassNames("card", "change-form");
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        Button keep = new Button(text("releases.row.keep"), click -> keep());
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        Div acts = new Div(keep, new Button(text("cancel"), click -> setting.cancelled().run()));
        acts.addClassName("task-acts");
        add(new H2(text(before == null ? "releases.act.ADD_ROW" : "releases.row.change")), row, message, acts);
    }

    void focus() {
        row.focus(before == null ? setting.table().key().getFirst() : "valid_from");
    }

    private void keep() {
        message.setText("");
        boolean unreadable = row.unreadable();
        DraftRows rows = setting.changes().rows(seen, setting.actor());
        List<Map<String, String>> set = new ArrayList<>(rows.set());
        int at = before == null ? -1 : set.indexOf(before);
        if (at < 0) {
            at = set.size();
            set.add(row.values());
        } else {
            set.set(at, row.values());
        }
        try {
            if (unreadable) {
                row.focus(null);
                return;
            }
            setting.kept().accept(setting.drafts().put(seen.id(), new DraftRows(set, rows.end()), seen.version(),
                    setting.actor()));
        } catch (ReleaseRefused refused) {
            refused(refused, at + 1);
        }
    }

    private void refused(ReleaseRefused refused, int number) {
        if (refused.reason() == Reason.ERRORS) {
            message.setText(row.mark(refused.errors().stream().filter(error -> error.number() == number).toList()).stream()
                    .map(error -> error.text(Texts.locale())).collect(Collectors.joining(" ")));
            row.focus(null);
        } else if (refused.reason() == Reason.SEEN) {
            seen = setting.releases().get(seen.id(), setting.actor());
            message.setText(text("releases.row.seen"));
        } else {
            message.setText(TableWords.refused(refused));
        }
    }
}
