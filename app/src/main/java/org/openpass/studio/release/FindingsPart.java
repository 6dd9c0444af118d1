package org.openpass.studio.release;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.List;
import org.openpass.authoring.check.Finding;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** What the check found, where, and the mend; and that an engine has taken exactly these files. */
final class FindingsPart extends Div {

    /** @param rehearsedAt null: nobody has tried yet */
    FindingsPart(List<Finding> findings, Instant rehearsedAt) {
        addClassName("card");
        add(new H2(text("modelRelease.check")));
        long errors = findings.stream().filter(Finding::isError).count();
        Div verdict = new Div(errors == 0 ? Badge.of(text("modelRelease.check.good"), VaadinIcon.CHECK, "good")
                : Badge.of(text("modelRelease.check.errors", String.valueOf(errors)), VaadinIcon.WARNING, "bad"));
        if (rehearsedAt != null) {
            verdict.add(Badge.of(text("modelRelease.rehearsed", Formats.briefMoment(rehearsedAt)), VaadinIcon.CHECK, "good"));
        }
        verdict.addClassName("badges");
        add(verdict);
        if (!findings.isEmpty()) {
            DataTable table = new DataTable(text("modelRelease.check"), text("modelRelease.where"), text("modelRelease.kind"),
                    text("modelRelease.found"), text("modelRelease.mend"));
            findings.forEach(finding -> table.row(ModelReleaseWords.lines(new Span(finding.elementId() == null ? "–"
                            : finding.elementId()), finding.file().substring(finding.file().lastIndexOf('/') + 1)),
                    finding.isError() ? Badge.of(text("releases.error.error"), VaadinIcon.WARNING, "bad")
                            : Badge.of(text("releases.error.warning"), VaadinIcon.INFO_CIRCLE_O, "wait"),
                    finding.text(Texts.locale()), finding.mend(Texts.locale())));
            add(new Paragraph(), table);
        }
    }
}
