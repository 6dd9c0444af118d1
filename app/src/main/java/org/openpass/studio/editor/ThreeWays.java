package org.openpass.studio.editor;

import static org.openpass.ui.Texts.locale;
import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.openpass.authoring.DraftRefused;
import org.openpass.authoring.compare.Change;
import org.openpass.authoring.compare.SetDifference;
import org.openpass.ui.Formats;

/** Somebody saved a file first. Both are shown in words, and nobody goes on before they have chosen. */
final class ThreeWays extends Dialog {

    private static final int MOST = 12;

    ThreeWays(DraftRefused by, String file, String theirs, String mine, Runnable take, Runnable copy) {
        setHeaderTitle(text("editor.overtaken"));
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        Paragraph who = new Paragraph(text("editor.overtaken.text", by.by(), file.replaceFirst(".*/", ""),
                Formats.time(by.at())));
        add(who);
        if (!mine.isEmpty()) {
            List<Change> changes = SetDifference.of(Map.of(file, bytes(theirs)), Map.of(file, bytes(mine)));
            UnorderedList list = new UnorderedList();
            changes.stream().limit(MOST).forEach(change -> list.add(new ListItem(change.text(locale()))));
            if (changes.size() > MOST) {
                list.add(new ListItem(text("editor.overtaken.more", changes.size() - MOST)));
            }
            add(new H3(text("editor.overtaken.mine")), list);
            Button mineToo = new Button(text("editor.overtaken.copy"), click -> {
                close();
                copy.run();
            });
            getFooter().add(mineToo);
        }
        Button theirsNow = new Button(text("editor.overtaken.take"), click -> {
            close();
            take.run();
        });
        theirsNow.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(theirsNow);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
