package org.openpass.studio.editor;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.Draft;
import org.openpass.authoring.DraftLists;
import org.openpass.authoring.Drafts;
import org.springframework.stereotype.Component;

/** From a work to its drafts: the one primary act of a work's page. */
@Component
public class ChangeOfWork {

    private static final int MOST = 20;

    private final Drafts drafts;
    private final DraftLists lists;

    ChangeOfWork(Drafts drafts, DraftLists lists) {
        this.drafts = drafts;
        this.lists = lists;
    }

    /** The act of changing a work. */
    public Button of(String work) {
        Button change = new Button(text("editor.change"), VaadinIcon.PENCIL.create(),
                click -> new ChangeDialog(work, open(work), this).open());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        return change;
    }

    /** Drafts of it that may come to a release yet. */
    List<Draft> open(String work) {
        return lists.page(work, true, null, MOST, CurrentActor.require());
    }

    long begin(String work, String title, Actor actor) {
        return drafts.begin(work, title, actor).id();
    }
}
