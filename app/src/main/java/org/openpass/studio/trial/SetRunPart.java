package org.openpass.studio.trial;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.openpass.authoring.Trials;

/** What the scenarios of a set came to, for who releases it: of these very files, or nothing is said. */
public final class SetRunPart extends Div {

    /** @param setHash of the files that are released */
    public SetRunPart(Trials trials, long draft, String setHash) {
        addClassNames("card", "set-run");
        add(new H2(text("trials.scenarios")));
        trials.newest(draft, setHash).ifPresentOrElse(run -> {
            Div badges = new Div(TrialWords.state(run), new Anchor(TriedRunView.href(run), text("trials.open")));
            badges.addClassName("badges");
            add(badges, new Paragraph(TrialWords.progress(run)));
        }, () -> add(new Paragraph(text("trials.ofSet.none"))));
    }
}
