package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.openpass.documents.Document;
import org.openpass.ui.Formats;

/** The versions of a file, the newest first: when each came, by whom for officers, and the hash by which it is known again. */
final class DocumentVersions extends NativeDetails {

    /** @param named whether the reader learns who added them */
    DocumentVersions(String number, List<Document> versions, boolean named) {
        super(text("files.versions", versions.size()));
        addClassName("document-versions");
        OrderedList list = new OrderedList();
        list.getElement().setAttribute("reversed", true);
        versions.reversed().forEach(version -> list.add(item(number, version, named)));
        setContent(list);
    }

    private static ListItem item(String number, Document version, boolean named) {
        Anchor link = new Anchor(CaseFiles.href(number, version), version.fileName());
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        Span facts = new Span(Formats.moment(version.addedAt()) + " · " + Formats.bytes(version.size())
                + (named ? " · " + version.addedBy() : ""));
        facts.addClassName("secondary");
        Code hash = new Code("SHA-256 " + version.sha256());
        return new ListItem(new Div(link, facts, hash));
    }
}
