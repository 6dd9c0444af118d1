package org.openpass.administration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.openpass.access.CurrentActor;
import org.openpass.exchange.MessageBook;
import org.openpass.exchange.MessageEntry;
import org.openpass.exchange.Replays;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;
import org.openpass.ui.MainLayout;

/** One message: what was sent and what was answered, as text. Reading what was sent is a look at persons, and recorded. */
@Route(value = "admin/messages/:source/:id", layout = MainLayout.class)
@RolesAllowed(AdminPage.ADMINISTRATOR)
@StyleSheet("styles/exchange.css")
@StyleSheet("styles/partners.css")
class MessageDetailView extends AdminPage implements BeforeEnterObserver {

    private final transient MessageBook book;
    private final transient Replays replays;
    private final Paragraph notice = new Paragraph();
    private final Div body = new Div();

    MessageDetailView(MessageBook book, Replays replays) {
        super("exchange.one");
        this.book = book;
        this.replays = replays;
        addClassName("exchange-one");
        Anchor back = new Anchor("admin/messages", "← " + text("exchange.back"));
        back.addClassName("back");
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        body.addClassName("exchange-parts");
        addComponentAsFirst(back);
        add(notice, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String source = event.getRouteParameters().get("source").orElse("");
        String id = event.getRouteParameters().get("id").orElse("");
        Optional<MessageEntry> found = book.find(source, id);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        notice.setVisible(false);
        show(found.get());
        book.content(found.get(), CurrentActor.require(), event.getUI().getSession().getBrowser().getAddress(),
                "admin/messages").ifPresent(content -> {
                    Section sent = part("exchange.content", MessageText.of(content));
                    sent.addClassName("exchange-sent");
                    body.add(sent);
                });
    }

    private void show(MessageEntry e) {
        body.removeAll();
        Section facts = new Section(MessageWords.badge(e.result()), facts(e));
        facts.addClassName("card");
        if (e.again()) {
            SendAgain again = new SendAgain(e, book, words -> done(e, words));
            again.addThemeVariants(ButtonVariant.PRIMARY);
            Div acts = new Div(again);
            acts.addClassName("task-acts");
            facts.add(acts);
        }
        body.add(facts);
        ReplayPart again = new ReplayPart(e, replays, words -> replayed(e, words));
        if (again.useful()) {
            body.add(again);
        }
        if (e.answer() != null && !e.answer().isBlank()) {
            body.add(part(e.incoming() ? "exchange.answered" : "exchange.answer", MessageText.of(e.answer())));
        }
    }

    /** What has been sent again has no content here; it may have gone from the list, too. */
    private void done(MessageEntry before, String words) {
        show(book.find(before.source(), before.id()).orElse(before));
        notice.setText(words);
        notice.setVisible(true);
    }

    /** What was sent stays where it is shown: it was looked at once. */
    private void replayed(MessageEntry before, String words) {
        Optional<Component> content = body.getChildren().filter(part -> part.hasClassName("exchange-sent")).findFirst();
        done(before, words);
        content.ifPresent(body::add);
    }

    private static Facts facts(MessageEntry e) {
        return new Facts().fact(text("exchange.at"), Formats.exactMoment(e.at())).fact(text("exchange.partner"), e.partner())
                .fact(text("exchange.what"), MessageWords.kind(e)).fact(text("exchange.channel"), MessageWords.way(e))
                .fact(text("exchange.subject"), e.subject()).fact(text("case.number"), e.caseNumber())
                .fact(text(e.incoming() ? "exchange.reference" : "exchange.target"), e.reference())
                .fact(text("exchange.status"), e.status() == null ? null : String.valueOf(e.status()))
                .fact(text("exchange.attempts"), e.incoming() ? null : Formats.number(e.attempts()))
                .fact(text("exchange.size"), e.size() == 0 ? null : Formats.bytes(e.size()))
                .fact(text("exchange.id"), e.id());
    }

    private static Section part(String title, String words) {
        Pre pre = new Pre(words);
        pre.addClassName("exchange-text");
        pre.getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label", text(title));
        Section section = new Section(new H2(text(title)), pre);
        section.addClassName("card");
        return section;
    }
}
