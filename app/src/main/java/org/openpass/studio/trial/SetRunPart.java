package org.openpass.studio.trial;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.openpass.access.Actor;
import org.openpass.authoring.Coverages;
import org.openpass.authoring.Trials;
import org.openpass.authoring.TriedRun.State;

/** What the scenarios of a set came to, for who releases it: of these very files, or nothing is said. */
@StyleSheet("styles/trials.css")
public final class SetRunPart extends Div {

    /**
     * @param setHash of the files that are released
     * @param actor who reads; the page is told of news where nobody is signed in
     */
    public SetRunPart(Trials trials, Coverages coverages, long draft, String setHash, Actor actor) {
        addClassNames("card", "set-run");
        add(new H2(text("trials.scenarios")));
        trials.newest(draft, setHash).ifPresentOrElse(run -> {
            Div badges = new Div(TrialWords.state(run), new Anchor(TriedRunView.href(run), text("trials.open")));
            badges.addClassName("badges");
            add(badges, new Paragraph(TrialWords.progress(run)));
            if (run.state() == State.DONE) {
                coverages.of(run, actor).ifPresent(covered -> add(new MissedPart(covered)));
            }
        }, () -> add(new Paragraph(text("trials.ofSet.none"))));
    }
}
