package org.openpass.administration.release;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.openpass.access.Actor;
import org.openpass.release.Release;
import org.openpass.release.Release.State;
import org.openpass.release.Release.Way;
import org.openpass.release.ReleaseLists.Rows;

/** What the reader can do about a release: the first is what brings it on its way. */
final class ReleaseActs extends Div {

    /** What is done; texts under {@code releases.act.<name>}. */
    enum Act {
        SUBMIT, ADD_ROW, WITHDRAW, RELEASE, GIVE_BACK, TAKE_BACK;

        private boolean first() {
            return this == SUBMIT || this == RELEASE;
        }
    }

    private final transient Consumer<Act> does;

    ReleaseActs(Consumer<Act> does) {
        this.does = does;
        addClassName("task-acts");
    }

    void show(List<Act> possible) {
        removeAll();
        possible.forEach(act -> {
            Button button = new Button(text("releases.act." + act), click -> does.accept(act));
            if (act.first()) {
                button.addThemeVariants(ButtonVariant.PRIMARY);
            }
            add(button);
        });
        setVisible(!possible.isEmpty());
    }

    /** Who had a hand in it does not release it, and what has begun is not taken back. */
    static List<Act> of(Release release, Rows rows, LocalDate today, Actor actor) {
        boolean hand = release.hands().contains(actor.name());
        return switch (release.state()) {
            case DRAFT, RETURNED -> release.way() == Way.ROWS ? List.of(Act.SUBMIT, Act.ADD_ROW, Act.WITHDRAW)
                    : List.of(Act.SUBMIT, Act.WITHDRAW);
            case SUBMITTED -> hand ? List.of(Act.WITHDRAW) : List.of(Act.RELEASE, Act.GIVE_BACK);
            case RELEASED -> release.way() != Way.DIRECT && rows.firstDay() != null && rows.firstDay().isAfter(today)
                    ? List.of(Act.TAKE_BACK) : List.of();
            case WITHDRAWN -> List.of();
        };
    }

    /** What the reader can do, or who can, as one sentence. */
    static String next(Release release, Actor actor) {
        boolean hand = release.hands().contains(actor.name());
        return release.state() == State.SUBMITTED ? text(hand ? "releases.next.others" : "releases.next.release")
                : release.way() == Way.DIRECT ? text("releases.next.direct") : text("releases.next." + release.state());
    }
}
