package org.openpass.administration.release;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import org.openpass.administration.tables.TableQuery;
import org.openpass.administration.tables.TableWords;
import org.openpass.release.Release;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;

/** What a release is, where it stands, who had a hand in it, and who is next. */
final class ReleaseHead extends Header {

    private final H1 heading = new H1();

    ReleaseHead() {
        addClassNames("card", "case-head");
    }

    H1 heading() {
        return heading;
    }

    /** @param next what the reader can do, or who can */
    void show(Release release, String next) {
        removeAll();
        heading.setText(release.title());
        Div name = new Div(heading, ReleaseWords.state(release.state()));
        name.addClassName("release-name");
        Paragraph what = new Paragraph(next);
        what.addClassName("release-next");
        Facts facts = new Facts().fact(text("releases.number"), ReleaseWords.number(release.id()))
                .fact(text("tables.name"), new Anchor(TableQuery.href(release.table()), TableWords.table(release.table())))
                .fact(text("tables.basis"), release.basis())
                .fact(text("releases.prepared"), by(release.preparedBy(), release.preparedAt()))
                .fact(text("releases.hands"), String.join(", ", release.hands()))
                .fact(text("releases.submittedAt"), Formats.moment(release.submittedAt()))
                .fact(text("releases.released"), by(release.releasedBy(), release.releasedAt()))
                .fact(text("releases.remark"), release.remark());
        if (release.inverseOf() != null) {
            facts.fact(text("releases.inverseOf"), new Anchor("admin/releases/" + release.inverseOf(),
                    ReleaseWords.number(release.inverseOf())));
        }
        add(name, what, facts);
    }

    private static String by(String who, Instant at) {
        return at == null ? null : text("releases.by", who, Formats.moment(at));
    }
}
