package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Map;
import org.openpass.audittrail.Looks;
import org.openpass.audittrail.Looks.How;
import org.openpass.audittrail.Looks.Look;
import org.openpass.audittrail.OddLook;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** Looks as lines: when, who, at what, in what way, and why. */
final class LookTable extends DataTable {

    private final transient Map<String, String> offices;

    /** @param offices names of offices by their codes */
    LookTable(String caption, Map<String, String> offices) {
        super(caption, text("looks.at"), text("looks.who"), text("looks.subject"), text("looks.manner"), text("looks.work"),
                text("looks.reason"));
        this.offices = offices;
    }

    LookTable looks(List<Look> looks) {
        looks.forEach(look -> line(look, ways(look)));
        return this;
    }

    /** Each with what is odd. */
    LookTable odd(List<OddLook> looks) {
        looks.forEach(odd -> {
            Div ways = new Div();
            ways.addClassName("looks-ways");
            odd.why().forEach(why -> ways.add(Badge.of(text("looks.why." + why), VaadinIcon.WARNING, "wait")));
            line(odd.look(), ways);
        });
        return this;
    }

    private void line(Look look, Div ways) {
        row(Formats.exactMoment(look.at()), lines(look.account(), office(look.office(), offices)), look.subject(), ways,
                lines(look.work(), look.address()), why(look));
    }

    private static Div ways(Look look) {
        Div ways = new Div(Badge.of(text("looks.how." + look.how()), look.how() == How.DOWNLOAD ? VaadinIcon.DOWNLOAD
                : VaadinIcon.EYE, look.how() == How.DOWNLOAD ? "info" : "quiet"));
        if (look.across()) {
            ways.add(Badge.of(text("looks.across"), VaadinIcon.EXCHANGE, "wait"));
        }
        ways.addClassName("looks-ways");
        return ways;
    }

    private static String why(Look look) {
        return look.reason() != null ? look.reason() : look.task() != null ? text("looks.task") : "";
    }

    /** The name of an office for who reads a look. */
    static String office(String code, Map<String, String> offices) {
        return code.equals(Looks.NO_OFFICE) ? text("looks.office.none") : code + " " + offices.getOrDefault(code, "");
    }

    private static Div lines(String first, String second) {
        Span quiet = new Span(second);
        quiet.addClassName("secondary");
        Div lines = new Div(new Span(first), quiet);
        lines.addClassName("two-lines");
        return lines;
    }
}
