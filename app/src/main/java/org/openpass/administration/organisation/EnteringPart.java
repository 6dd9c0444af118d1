package org.openpass.administration.organisation;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.access.Invitations.Invited;
import org.openpass.access.NewPosting;
import org.openpass.access.OfficeBook;
import org.openpass.access.Organisation;
import org.openpass.access.Posting;
import org.openpass.access.PostingRefused;
import org.openpass.access.Postings;
import org.openpass.access.Sections;
import org.openpass.access.Staff;
import org.openpass.terms.Seoul;
import org.openpass.ui.Texts;

/** Where postings are entered, and where it is said what came of it. */
class EnteringPart extends Div {

    private static final String SOURCE = "screen";

    /** What is done with. */
    record Acts(OfficeBook offices, Sections sections, Postings postings, Organisation organisation, Staff staff, Clock clock,
            Actor actor) {

        LocalDate today() {
            return Seoul.today(clock);
        }

        /** Those that there are or will be. */
        List<OfficeBook.Office> openOffices() {
            return offices.all().stream().filter(each -> each.until() == null || !each.until().isBefore(today())).toList();
        }
    }

    private final transient Acts acts;
    private final transient Runnable changed;
    private final Paragraph notice = new Paragraph();
    private final Div card = new Div();

    EnteringPart(Acts acts, Runnable changed) {
        this.acts = acts;
        this.changed = changed;
        addClassName("organisation-parts");
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
        card.addClassName("card");
        add(notice, card);
        close();
    }

    void file() {
        open(new FilePart(acts.organisation(), acts.actor(), this::brought, this::close));
    }

    /** @param before what the person is; null: somebody new */
    void form(Posting before) {
        LocalDate today = acts.today();
        PostingForm form = new PostingForm(before, acts.openOffices(), acts.sections().all().stream().filter(each ->
                each.until() == null || !each.until().isBefore(today)).toList(), today,
                (name, wanted) -> save(before, name, wanted), this::close);
        open(form);
        form.focus();
    }

    private void save(Posting before, String name, NewPosting wanted) {
        if (before == null) {
            Organisation.Employed made = acts.organisation().employ(name, wanted, SOURCE, acts.actor());
            done(text("postings.saved", made.posting().name()), made.invitation() == null ? List.of()
                    : List.of(made.invitation()));
        } else {
            acts.postings().post(wanted, SOURCE, acts.actor());
            done(text("postings.saved", before.name()), List.of());
        }
    }

    void end(Posting posting) {
        new EndDialog(posting, acts.today(), lastDay -> {
            acts.postings().end(posting.username(), lastDay, acts.actor());
            done(text("postings.ended", posting.name()), List.of());
        }).open();
    }

    void link(Posting posting) {
        try {
            done(text("postings.link.made", posting.name()), List.of(acts.staff().invite(posting.username(), acts.actor())));
        } catch (PostingRefused refused) {
            say(refused.text(Texts.locale()));
        }
    }

    private void brought(Organisation.Brought brought) {
        done(text("postings.brought", brought.offices(), brought.sections(), brought.people(), brought.postings()),
                brought.invitations());
    }

    private void done(String words, List<Invited> links) {
        close();
        say(words);
        if (!links.isEmpty()) {
            UI.getCurrent().getPage().fetchCurrentURL(here -> open(new MadeLinks(links, here.getProtocol() + "://"
                    + here.getAuthority(), this::close)));
        }
        changed.run();
    }

    private void open(Component part) {
        card.removeAll();
        card.add(part);
        card.setVisible(true);
    }

    private void close() {
        card.removeAll();
        card.setVisible(false);
    }

    private void say(String words) {
        notice.setText(words);
        notice.setVisible(true);
    }
}
