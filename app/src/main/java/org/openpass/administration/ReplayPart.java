package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.Consumer;
import org.openpass.access.CurrentActor;
import org.openpass.exchange.MessageEntry;
import org.openpass.exchange.Replay;
import org.openpass.exchange.ReplayRefused;
import org.openpass.exchange.Replays;
import org.openpass.exchange.Result;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** That a message was given to its door again, how often and with what answer, and the act that does it. */
final class ReplayPart extends Section {

    private final transient MessageEntry message;
    private final transient Replays replays;
    private final transient Consumer<String> said;
    private final boolean useful;

    ReplayPart(MessageEntry message, Replays replays, Consumer<String> said) {
        this.message = message;
        this.replays = replays;
        this.said = said;
        addClassNames("card", "replay-part");
        List<Replay> before = message.incoming() ? replays.of(message.id()) : List.of();
        boolean possible = replays.possible(message);
        useful = possible || !before.isEmpty();
        add(new H2(text("replay.title")));
        if (!before.isEmpty()) {
            add(table(before));
        }
        if (before.stream().anyMatch(each -> each.id().toString().equals(message.id()))) {
            add(new Anchor("admin/messages/received/" + before.getFirst().of(), text("replay.original")));
        } else if (possible) {
            Button again = new Button(text("replay.act"), click -> ask());
            again.addThemeVariants(ButtonVariant.PRIMARY);
            Paragraph help = new Paragraph(text("replay.help"));
            help.addClassName("secondary");
            add(help, new Div(again));
        }
    }

    /** Whether there is anything to say. */
    boolean useful() {
        return useful;
    }

    private static DataTable table(List<Replay> before) {
        DataTable table = new DataTable(text("replay.title"), text("exchange.at"), text("replay.by"), text("replay.why"),
                text("column.status"), text("exchange.subject"));
        before.forEach(each -> {
            Anchor open = new Anchor("admin/messages/received/" + each.id(), Formats.briefMoment(each.at()));
            open.setAriaLabel(text("replay.open", Formats.moment(each.at())));
            table.row(open, each.by(), each.why(), MessageWords.badge(each.result()),
                    each.subject() == null ? "–" : each.subject());
        });
        return table;
    }

    private void ask() {
        new ReasonDialog(text("replay.act"), text("replay.follows", message.partner()), text("replay.act"), this::give).open();
    }

    private void give(String why) {
        try {
            Replay given = replays.again(message.id(), why, CurrentActor.require());
            said.accept(given.result() == Result.TAKEN ? text("replay.taken", given.subject() == null ? "" : given.subject())
                    : text("replay.not", given.status()));
        } catch (ReplayRefused refused) {
            said.accept(refused.text(Texts.locale()));
        }
    }
}
