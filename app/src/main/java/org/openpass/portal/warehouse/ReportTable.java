package org.openpass.portal.warehouse;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openpass.cargo.MovementReport;
import org.openpass.cargo.MovementReport.Way;
import org.openpass.cargo.Report;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** Reports of a place, newest first: what became of each and why, and what can be taken back. */
final class ReportTable {

    private static final String WITHDRAWN = "movement.withdrawn";

    private ReportTable() {
    }

    /**
     * The table.
     *
     * @param since when a report was taken at the earliest that may be taken back
     * @param takeBack asked to take a report back; null: the reader may not
     */
    static DataTable of(List<Report> page, Instant since, Consumer<Report> takeBack) {
        DataTable table = new DataTable(text("warehouse.tab.REPORTS"), text("warehouse.report"), text("warehouse.way"),
                text("warehouse.cargo"), text("warehouse.packages") + "#", text("movement.column.movedAt"), text("warehouse.outcome"),
                text("warehouse.acts"));
        page.forEach(report -> table.row(number(report), way(report.said().way()), cargo(report),
                report.said().way() == Way.TAKE_BACK ? "" : Formats.number(report.said().packages()),
                Formats.briefMoment(report.said().movedAt()), outcome(report), takeBack != null && mayBeTakenBack(report, since)
                        ? button(report, takeBack) : new Span()));
        return table;
    }

    private static Component number(Report report) {
        Span number = new Span(report.number());
        number.addClassName("code");
        Span who = new Span(report.actor() + ", " + Formats.briefMoment(report.receivedAt()));
        who.addClassName("secondary");
        return lines(number, who);
    }

    private static Component way(Way way) {
        Span name = new Span(text("movement.way." + way));
        name.addClassName("code");
        return name;
    }

    private static Component cargo(Report report) {
        MovementReport said = report.said();
        Span name = new Span(said.way() == Way.TAKE_BACK ? said.basis() : name(said));
        name.addClassName("code");
        Span ground = new Span(Stream.of(report.ground(), said.way() == Way.OUT ? said.basis() : null, said.location())
                .filter(Objects::nonNull).findFirst().orElse(""));
        ground.addClassName("secondary");
        return lines(name, ground);
    }

    /** What the report calls its goods. */
    static String name(MovementReport said) {
        return Stream.of(said.cargoNumber(), said.hbl(), said.mbl(), said.container()).filter(Objects::nonNull).findFirst().orElse("");
    }

    static Component outcome(Report report) {
        Div all = new Div(badge(report));
        all.addClassNames("two-lines", "warehouse-outcome");
        report.odd().forEach(odd -> all.add(Badge.of(text("movement.odd." + odd), VaadinIcon.WARNING, "wait")));
        if (report.why() != null) {
            Span why = new Span(report.why().text(Texts.locale()) + " " + report.why().mend(Texts.locale()));
            why.addClassName("secondary");
            all.add(why);
        }
        return all;
    }

    private static Badge badge(Report report) {
        if (report.takenBackBy() != null) {
            return Badge.of(text("movement.state.TAKEN_BACK"), VaadinIcon.ARROW_BACKWARD, "quiet");
        }
        if (report.why() != null && report.why().code().equals(WITHDRAWN)) {
            return Badge.of(text("movement.state.WITHDRAWN"), VaadinIcon.ARROW_BACKWARD, "quiet");
        }
        return switch (report.state()) {
            case TAKEN -> Badge.of(text("movement.state.TAKEN"), VaadinIcon.CHECK, "good");
            case WAITING -> Badge.of(text("movement.state.WAITING"), VaadinIcon.HOURGLASS, "wait");
            case REFUSED -> Badge.of(text("movement.state.REFUSED"), VaadinIcon.CLOSE, "bad");
        };
    }

    /** Whether it is new enough and stands; whether something followed on it, the ledger knows. */
    private static boolean mayBeTakenBack(Report report, Instant since) {
        return report.said().way() != Way.TAKE_BACK && report.takenBackBy() == null && (report.state() == Report.State.WAITING
                || report.state() == Report.State.TAKEN && report.settledAt().isAfter(since));
    }

    private static Button button(Report report, Consumer<Report> takeBack) {
        String label = text(report.state() == Report.State.WAITING ? "warehouse.withdraw" : "warehouse.takeBack");
        Button button = new Button(label, click -> takeBack.accept(report));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(label + " " + report.number());
        return button;
    }

    private static Div lines(Component first, Component second) {
        Div both = new Div(first, second);
        both.addClassName("two-lines");
        return both;
    }
}
