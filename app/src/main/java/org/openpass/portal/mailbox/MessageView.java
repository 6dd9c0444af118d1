package org.openpass.portal.mailbox;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.access.Parties;
import org.openpass.access.Rights;
import org.openpass.mailbox.Attachment;
import org.openpass.mailbox.Mailboxes;
import org.openpass.mailbox.Message;
import org.openpass.mailbox.Message.Direction;
import org.openpass.mailbox.Messages;
import org.openpass.portal.cargo.CargoWords;
import org.openpass.ui.Facts;
import org.openpass.ui.MainLayout;

/** One message: since when it counts as served, what it says, what hangs on it, and what to do about it. */
@Route(value = "mailbox/:id", layout = MainLayout.class)
@RolesAllowed({"TRADER", "BROKER"})
@StyleSheet("styles/mailbox.css")
class MessageView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Its answer has a form, with a period and an effect of its own. */
    private static final String SUPPLEMENT = "SUPPLEMENT";
    private static final String SLIP = "SLIP";

    private final transient Messages messages;
    private final transient Mailboxes mailboxes;
    private final transient Parties parties;
    private final transient Rights rights;
    private final transient Actor actor = CurrentActor.require();
    private String title = "";

    MessageView(Messages messages, Mailboxes mailboxes, Parties parties, Rights rights) {
        this.messages = messages;
        this.mailboxes = mailboxes;
        this.parties = parties;
        this.rights = rights;
        addClassNames("page", "message");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        find(event.getRouteParameters().get("id").orElse("")).ifPresentOrElse(message -> {
            messages.read(message, actor);
            title = MessageWords.title(message);
            show(message);
        }, () -> event.rerouteToError(NotFoundException.class));
    }

    private Optional<Message> find(String id) {
        try {
            return messages.find(UUID.fromString(id), actor);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private void show(Message m) {
        removeAll();
        add(head(m), words(m));
        boolean answered = m.direction() == Direction.IN;
        if (!answered && !m.kind().equals(SUPPLEMENT) && m.caseNumber() != null) {
            add(new ReplyPart(m, !asks(m), messages, mailboxes, rights, actor));
        }
    }

    private Header head(Message m) {
        Anchor back = new Anchor("mailbox", "← " + text("mailbox.back"));
        back.addClassName("back");
        Div name = new Div(new H1(title));
        if (m.direction() == Direction.OUT) {
            name.add(MessageWords.service(m));
        }
        name.addClassName("message-name");
        Paragraph served = new Paragraph(MessageWords.served(m));
        served.addClassNames("waits", m.service() == Message.Service.ELECTRONIC ? "waits-closed" : "waits-open");
        Header head = new Header(back, name, served);
        head.addClassNames("card", "case-head");
        return head;
    }

    private Section words(Message m) {
        Paragraph body = new Paragraph(MessageWords.body(m));
        body.addClassName("message-body");
        Section section = new Section(body);
        List<Attachment> attached = messages.attachments(m.id());
        if (!attached.isEmpty()) {
            section.add(new H2(text("mailbox.attachments")), attachments(m, attached));
        }
        act(m).ifPresent(act -> {
            Div acts = new Div(act);
            acts.addClassName("task-acts");
            section.add(acts);
        });
        section.add(facts(m));
        section.addClassNames("card", "message-words");
        return section;
    }

    private static Component attachments(Message m, List<Attachment> attached) {
        Div links = new Div();
        links.addClassName("message-files");
        attached.forEach(a -> {
            Anchor link = new Anchor(a.letter() != null ? "files/letters/" + a.letter() : a.certificate() != null
                    ? "files/" + a.certificate() + "/certificate"
                    : "files/" + m.subjectNumber() + "/" + a.documentId(), a.fileName());
            link.setRouterIgnore(true);
            link.getElement().setAttribute("download", true);
            links.add(link);
        });
        return links;
    }

    /** The one thing that the message asks for, or where to read on. */
    private static Optional<Anchor> act(Message m) {
        if (m.kind().equals(Message.MANDATE)) {
            Anchor all = new Anchor("organisation?tab=mandates", text("mandates.open"));
            all.setClassName("row-act row-act-quiet");
            return Optional.of(all);
        }
        if (m.subjectNumber() == null) {
            return Optional.empty();
        }
        Anchor link = switch (m.kind()) {
            case SUPPLEMENT -> new Anchor("cases/" + m.subjectNumber(), text("mailbox.answer"));
            case SLIP -> new Anchor("declarations/" + m.subjectNumber() + "/payment", text("mailbox.toPayment"));
            default -> m.caseNumber() == null ? new Anchor(CargoWords.href(m.subjectNumber()), text("mailbox.toCargo"))
                    : new Anchor("cases/" + m.subjectNumber(), text("mailbox.toCase"));
        };
        link.setClassName(asks(m) ? "button-link" : "row-act row-act-quiet");
        return Optional.of(link);
    }

    /** It wants something of its reader; then that comes first, and a reply second. */
    private static boolean asks(Message m) {
        return m.kind().equals(SUPPLEMENT) || m.kind().equals(SLIP);
    }

    private Facts facts(Message m) {
        boolean out = m.direction() == Direction.OUT;
        Span hash = new Span(m.sha256());
        hash.addClassName("hash");
        Facts facts = new Facts().fact(text("mailbox.kind"), text("mailbox.kind." + m.kind()))
                .fact(text("mailbox.from"), out && !m.kind().equals(Message.MANDATE)
                        ? text("mailbox.office", m.sentBy()) : m.sentBy());
        if (out) {
            facts.fact(text("mailbox.to"), parties.get(m.partyId()).name());
        }
        if (m.subjectNumber() != null) {
            facts.fact(text("mailbox.about"), new Anchor("mailbox?number=" + m.subjectNumber(), m.subjectNumber()));
        }
        return facts.fact(text("mailbox.hash"), hash);
    }

    @Override
    public String getPageTitle() {
        return title + " · OpenPass";
    }
}
