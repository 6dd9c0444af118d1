package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.openpass.access.Actor;
import org.openpass.documents.Document;
import org.openpass.documents.Documents;
import org.openpass.ui.Formats;

/** Takes the file that replaces another; it stays open while none is taken. */
final class VersionDialog extends Dialog {

    /** @param done runs when the newer version is stored */
    VersionDialog(Documents documents, Document replaced, Actor actor, Runnable done) {
        setHeaderTitle(text("files.replace.of", replaced.fileName()));
        setWidth("32rem");
        Paragraph message = new Paragraph();
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        DocumentUpload upload = new DocumentUpload((name, content) -> documents.replace(replaced.caseNumber(), replaced.id(),
                name, content, actor).orElseThrow(), stored -> {
            close();
            done.run();
        }, message::setText).forOne();
        Div body = new Div(new Paragraph(text("files.replace.help", replaced.version(), Formats.moment(replaced.addedAt()))),
                message, upload);
        body.addClassName("version-dialog");
        add(body);
        getFooter().add(new Button(text("cancel"), click -> close()));
    }
}
