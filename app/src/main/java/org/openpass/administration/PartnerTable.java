package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongFunction;
import org.openpass.mailbox.notification.Partners.Figures;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** Partners with their figures; each leads to its messages. */
final class PartnerTable extends DataTable {

    /** What is done for all that goes to a partner. */
    interface Acts {
        void hold(long partyId, String partner);

        void release(long partyId, String partner);

        void again(long partyId, String partner);
    }

    private final transient Acts acts;

    PartnerTable(List<Figures> partners, LongFunction<String> names, Acts acts) {
        super(text("partners.tab"), text("exchange.partner"), text("partners.sent"), text("partners.failed"),
                text("partners.waits"), text("partners.oldest"), text("column.status"), text("column.action"));
        this.acts = acts;
        partners.forEach(each -> {
            String name = names.apply(each.partyId());
            row(messages(name), Formats.number(each.sent()), Formats.number(each.failed()), Formats.number(each.waits()),
                    each.oldest() == null ? "–" : Formats.briefMoment(each.oldest()), state(each), acts(each, name));
        });
    }

    private static Anchor messages(String name) {
        return new Anchor("admin/messages?partner=" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"), name);
    }

    private static Component state(Figures each) {
        if (each.hold() == null) {
            return each.failed() > 0 ? Badge.of(text("partners.state.failing"), VaadinIcon.CLOSE, "bad")
                    : Badge.of(text("partners.state.good"), VaadinIcon.CHECK, "good");
        }
        Span why = new Span(text("partners.held", each.hold().by(), Formats.briefMoment(each.hold().at()), each.hold().why()));
        why.addClassName("secondary");
        Div lines = new Div(Badge.of(text("exchange.result.PARKED"), VaadinIcon.PAUSE, "wait"), why);
        lines.addClassName("two-lines");
        return lines;
    }

    private Component acts(Figures each, String name) {
        Div buttons = new Div(each.hold() == null ? act("partners.hold", name, () -> acts.hold(each.partyId(), name))
                : act("partners.release", name, () -> acts.release(each.partyId(), name)));
        if (each.failed() > 0) {
            buttons.add(act("partners.again", name, () -> acts.again(each.partyId(), name)));
        }
        buttons.addClassName("partner-acts");
        return buttons;
    }

    private static Button act(String words, String name, Runnable done) {
        Button act = new Button(text(words), click -> done.run());
        act.addThemeVariants(ButtonVariant.SMALL);
        act.setAriaLabel(text(words) + ": " + name);
        return act;
    }
}
